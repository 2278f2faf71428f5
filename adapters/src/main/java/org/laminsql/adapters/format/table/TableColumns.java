package org.laminsql.adapters.format.table;

import java.util.ArrayList;
import java.util.List;
import org.laminsql.adapters.format.ColumnNames;
import org.laminsql.adapters.scan.ContentColumn;
import org.laminsql.adapters.scan.FileTable;
import org.laminsql.catalog.model.SqlType;

/** Gathers the columns of a file table. */
final class TableColumns {

  private final List<ContentColumn> columns = new ArrayList<>();
  private final List<String> expressions = new ArrayList<>();
  private final ColumnNames names = new ColumnNames();

  /**
   * Adds a column. NaN in a column of a data frame means a missing value.
   *
   * @param name as the file spells it; an exact repetition gets a number
   * @param expression DuckDB's expression for its values
   */
  void add(String name, SqlType type, String expression) {
    columns.add(new ContentColumn(names.unused(name), type, true));
    boolean floating = type.equals(SqlType.REAL) || type.equals(SqlType.DOUBLE);
    expressions.add(
        floating
            ? "CASE WHEN NOT isnan(" + expression + ") THEN " + expression + " END"
            : expression);
  }

  FileTable table(String source, int files, long sizeInBytes) {
    return new FileTable(columns, expressions, source, files, sizeInBytes);
  }
}
