package org.laminsql.shell;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laminsql.shell.format.OutputColumn;
import org.laminsql.shell.format.OutputRow;

/** The row on which a result set stands. One thread. */
final class JdbcRow implements OutputRow {

  private final ResultSet results;
  private final List<OutputColumn> columns;

  private JdbcRow(ResultSet results, List<OutputColumn> columns) {
    this.results = results;
    this.columns = columns;
  }

  /** The rows of that result set. */
  static JdbcRow of(ResultSet results) throws SQLException {
    ResultSetMetaData metadata = results.getMetaData();
    List<OutputColumn> columns = new ArrayList<>();
    for (int index = 1; index <= metadata.getColumnCount(); index++) {
      columns.add(OutputColumn.of(metadata.getColumnLabel(index), metadata.getColumnType(index)));
    }
    return new JdbcRow(results, List.copyOf(columns));
  }

  List<OutputColumn> columns() {
    return columns;
  }

  @Override
  public int size() {
    return columns.size();
  }

  @Override
  public @Nullable String text(int column) throws SQLException {
    return results.getString(column + 1);
  }

  @Override
  public @Nullable Object value(int column) throws SQLException {
    return switch (columns.get(column).kind()) {
      case NUMBER, BOOLEAN -> results.getObject(column + 1);
      case ARRAY -> array(results.getArray(column + 1));
      case TIMESTAMP -> timestamp(text(column));
      case TEXT -> text(column);
    };
  }

  private static @Nullable String timestamp(@Nullable String text) {
    return text == null ? null : text.replace(' ', 'T');
  }

  private static @Nullable List<@Nullable Object> array(@Nullable Array array) throws SQLException {
    if (array == null) {
      return null;
    }
    Object elements = array.getArray();
    array.free();
    return elements instanceof @Nullable Object[] objects
        ? list(objects)
        : List.of(String.valueOf(elements));
  }

  private static List<@Nullable Object> list(@Nullable Object[] elements) {
    List<@Nullable Object> list = new ArrayList<>(elements.length);
    for (Object element : elements) {
      list.add(element instanceof Object[] nested ? list(nested) : element);
    }
    return list;
  }
}
