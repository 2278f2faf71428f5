package org.laminsql.driver;

import static org.laminsql.catalog.error.LaminSqlError.INDEX_OUT_OF_RANGE;

import java.sql.ParameterMetaData;
import java.sql.SQLException;
import java.util.List;
import org.laminsql.catalog.model.SqlType;

/** A statement's parameters. Immutable. */
final class LaminParameterMetaData implements ParameterMetaData, JdbcWrapper {

  private final List<SqlType> types;

  LaminParameterMetaData(List<SqlType> types) {
    this.types = types;
  }

  @Override
  public int getParameterCount() {
    return types.size();
  }

  @Override
  public int getParameterType(int parameter) throws SQLException {
    return JdbcType.of(type(parameter)).code();
  }

  @Override
  public String getParameterTypeName(int parameter) throws SQLException {
    return JdbcType.bareName(type(parameter));
  }

  @Override
  public String getParameterClassName(int parameter) throws SQLException {
    return JdbcType.of(type(parameter)).objectClass().getName();
  }

  @Override
  public int getParameterMode(int parameter) throws SQLException {
    type(parameter);
    return parameterModeIn;
  }

  @Override
  public int getPrecision(int parameter) throws SQLException {
    return JdbcType.precision(type(parameter));
  }

  @Override
  public int getScale(int parameter) throws SQLException {
    return JdbcType.scale(type(parameter));
  }

  @Override
  public int isNullable(int parameter) throws SQLException {
    type(parameter);
    return parameterNullable;
  }

  @Override
  public boolean isSigned(int parameter) throws SQLException {
    return JdbcType.of(type(parameter)).isNumber();
  }

  private SqlType type(int parameter) throws SQLException {
    if (parameter < 1 || parameter > types.size()) {
      throw SqlErrors.of(INDEX_OUT_OF_RANGE.with("parameter", parameter, types.size()));
    }
    return types.get(parameter - 1);
  }
}
