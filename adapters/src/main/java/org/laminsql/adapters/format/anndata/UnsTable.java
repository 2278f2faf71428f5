package org.laminsql.adapters.format.anndata;

import java.util.List;
import org.laminsql.adapters.scan.ContentColumn;
import org.laminsql.adapters.scan.Scan;
import org.laminsql.adapters.scan.ScanRequest;
import org.laminsql.adapters.scan.ScannableTable;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.model.SqlType;

/**
 * Unstructured annotations as {@code path, type, value}. Conditions on the path choose the values
 * that are read.
 */
record UnsTable(UnsWalk walk) implements ScannableTable {

  static final String PATH = "path";
  static final String TYPE = "type";
  static final String VALUE = "value";

  @Override
  public List<ContentColumn> columns() {
    return List.of(
        new ContentColumn(PATH, SqlType.VARCHAR, false),
        new ContentColumn(TYPE, SqlType.VARCHAR, false),
        new ContentColumn(VALUE, SqlType.VARCHAR, true));
  }

  @Override
  public Scan plan(ScanRequest request) {
    for (String name : request.columns()) {
      if (columns().stream().noneMatch(column -> column.name().equals(name))) {
        throw LaminSqlError.COLUMN_NOT_FOUND.with(name, "The columns are: path, type, value");
      }
    }
    return new UnsScan(walk, request);
  }
}
