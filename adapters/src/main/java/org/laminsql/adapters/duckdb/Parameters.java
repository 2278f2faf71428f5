package org.laminsql.adapters.duckdb;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.error.LaminSqlError;

/** Hands the values of {@code ?} to DuckDB, each with the type of its Java class. */
final class Parameters {

  private static final int MAXIMUM_PRECISION = 38;

  private Parameters() {}

  static void bind(
      DuckDBConnection connection, PreparedStatement statement, List<@Nullable Object> values)
      throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, toDuckDb(connection, values.get(i)));
    }
  }

  private static @Nullable Object toDuckDb(DuckDBConnection connection, @Nullable Object value)
      throws SQLException {
    if (value instanceof List<?> list) {
      return array(connection, list);
    }
    if (value instanceof BigDecimal decimal) {
      return decimal(decimal);
    }
    if (value instanceof LocalDate date) {
      return date(date);
    }
    return value;
  }

  /** DuckDB's driver makes NULL of more digits than it can hold, and knows no negative scale. */
  private static BigDecimal decimal(BigDecimal value) {
    BigDecimal plain = value.scale() < 0 ? value.setScale(0, RoundingMode.UNNECESSARY) : value;
    if (Math.max(plain.precision(), plain.scale()) > MAXIMUM_PRECISION) {
      throw LaminSqlError.OUT_OF_RANGE.with(
          "The number " + value.toPlainString() + " has more than 38 digits");
    }
    return plain;
  }

  /** DuckDB's driver goes through java.sql.Date, which lacks ten days of October 1582. */
  private static Object date(LocalDate value) {
    return Date.valueOf(value).toLocalDate().equals(value) ? value : value.atStartOfDay();
  }

  private static Object array(DuckDBConnection connection, List<?> values) throws SQLException {
    Object[] elements = new Object[values.size()];
    for (int i = 0; i < elements.length; i++) {
      elements[i] = toDuckDb(connection, values.get(i));
    }
    return connection.createArrayOf(ParameterType.ofElements(values), elements);
  }
}
