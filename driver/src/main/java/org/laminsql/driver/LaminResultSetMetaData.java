package org.laminsql.driver;

import static org.laminsql.catalog.error.LaminSqlError.INDEX_OUT_OF_RANGE;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.List;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.driver.plan.OutputColumn;

/**
 * A result's columns. Immutable; usable after the result is closed.
 *
 * <p>{@code getColumnName} answers the label too, as pgjdbc does: programs that know no labels then
 * see what the user called the column.
 */
final class LaminResultSetMetaData implements ResultSetMetaData, JdbcWrapper {

  private final String catalog;
  private final List<OutputColumn> columns;

  LaminResultSetMetaData(String catalog, List<OutputColumn> columns) {
    this.catalog = catalog;
    this.columns = columns;
  }

  @Override
  public int getColumnCount() {
    return columns.size();
  }

  @Override
  public String getColumnLabel(int column) throws SQLException {
    return column(column).label();
  }

  @Override
  public String getColumnName(int column) throws SQLException {
    return column(column).label();
  }

  @Override
  public int getColumnType(int column) throws SQLException {
    return JdbcType.of(type(column)).code();
  }

  @Override
  public String getColumnTypeName(int column) throws SQLException {
    return JdbcType.bareName(type(column));
  }

  @Override
  public String getColumnClassName(int column) throws SQLException {
    return JdbcType.of(type(column)).objectClass().getName();
  }

  @Override
  public int getPrecision(int column) throws SQLException {
    return JdbcType.precision(type(column));
  }

  @Override
  public int getScale(int column) throws SQLException {
    return JdbcType.scale(type(column));
  }

  @Override
  public int getColumnDisplaySize(int column) throws SQLException {
    return JdbcType.displaySize(type(column));
  }

  @Override
  public boolean isSigned(int column) throws SQLException {
    return JdbcType.of(type(column)).isNumber();
  }

  @Override
  public boolean isCaseSensitive(int column) throws SQLException {
    return JdbcType.of(type(column)) == JdbcType.VARCHAR;
  }

  @Override
  public int isNullable(int column) throws SQLException {
    return column(column).nullable() ? columnNullable : columnNoNulls;
  }

  @Override
  public String getSchemaName(int column) throws SQLException {
    return column(column).schema().orElse("");
  }

  @Override
  public String getTableName(int column) throws SQLException {
    return column(column).table().orElse("");
  }

  @Override
  public String getCatalogName(int column) throws SQLException {
    return column(column).table().isPresent() ? catalog : "";
  }

  @Override
  public boolean isSearchable(int column) throws SQLException {
    column(column);
    return true;
  }

  @Override
  public boolean isReadOnly(int column) throws SQLException {
    column(column);
    return true;
  }

  @Override
  public boolean isWritable(int column) throws SQLException {
    column(column);
    return false;
  }

  @Override
  public boolean isDefinitelyWritable(int column) throws SQLException {
    column(column);
    return false;
  }

  @Override
  public boolean isAutoIncrement(int column) throws SQLException {
    column(column);
    return false;
  }

  @Override
  public boolean isCurrency(int column) throws SQLException {
    column(column);
    return false;
  }

  private SqlType type(int column) throws SQLException {
    return column(column).type();
  }

  private OutputColumn column(int column) throws SQLException {
    if (column < 1 || column > columns.size()) {
      throw SqlErrors.of(INDEX_OUT_OF_RANGE.with("column", column, columns.size()));
    }
    return columns.get(column - 1);
  }
}
