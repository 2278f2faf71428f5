package org.laminsql.driver;

import java.sql.SQLException;
import java.sql.Wrapper;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.error.LaminSqlError;

/** A JDBC object that wraps nothing but itself. */
interface JdbcWrapper extends Wrapper {

  @Override
  default <T> T unwrap(@Nullable Class<T> wanted) throws SQLException {
    if (wanted == null || !wanted.isInstance(this)) {
      throw SqlErrors.of(
          LaminSqlError.CANNOT_CONVERT.with(
              "this " + getClass().getSimpleName(), wanted == null ? "null" : wanted.getName()));
    }
    return wanted.cast(this);
  }

  @Override
  default boolean isWrapperFor(@Nullable Class<?> wanted) {
    return wanted != null && wanted.isInstance(this);
  }
}
