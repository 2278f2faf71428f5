package org.laminsql.adapters.format.anndata;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.laminsql.adapters.scan.ContentColumn;
import org.laminsql.adapters.scan.Scan;
import org.laminsql.adapters.scan.ScanRequest;
import org.laminsql.adapters.scan.ScannableTable;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.model.SqlType;

/**
 * A matrix in long shape: one row per stored entry of a sparse one, per element of a dense one.
 * Conditions on the numbers and names of both sides choose what is read.
 */
record LongTable(Axis rowAxis, Axis columnAxis, Matrix matrix) implements ScannableTable {

  static SqlType type(LongColumn column, SqlType value) {
    return switch (column) {
      case ROW_INDEX, COLUMN_INDEX -> SqlType.INTEGER;
      case ROW_ID, COLUMN_ID -> SqlType.VARCHAR;
      case VALUE -> value;
    };
  }

  @Override
  public List<ContentColumn> columns() {
    List<ContentColumn> columns = new ArrayList<>();
    for (LongColumn column : LongColumn.values()) {
      columns.add(new ContentColumn(name(column), type(column, matrix.type()), false));
    }
    return List.copyOf(columns);
  }

  @Override
  public Scan plan(ScanRequest request) {
    List<LongColumn> wanted = request.columns().stream().map(this::column).toList();
    LongRequest slice =
        new LongRequest(
            wanted,
            rowAxis.chosen(request.conditions()),
            columnAxis.chosen(request.conditions()),
            rowAxis,
            columnAxis,
            request.conditions().isEmpty() ? request.limit() : OptionalLong.empty());
    return matrix.scan(slice);
  }

  private String name(LongColumn column) {
    return switch (column) {
      case ROW_INDEX -> rowAxis.indexColumn();
      case ROW_ID -> rowAxis.idColumn();
      case COLUMN_INDEX -> columnAxis.indexColumn();
      case COLUMN_ID -> columnAxis.idColumn();
      case VALUE -> "value";
    };
  }

  private LongColumn column(String name) {
    for (LongColumn column : LongColumn.values()) {
      if (name(column).equals(name)) {
        return column;
      }
    }
    throw LaminSqlError.COLUMN_NOT_FOUND.with(name, "The columns are: " + columns());
  }
}
