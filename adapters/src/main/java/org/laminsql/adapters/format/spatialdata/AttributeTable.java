package org.laminsql.adapters.format.spatialdata;

import java.util.List;
import org.laminsql.adapters.scan.ContentColumn;
import org.laminsql.adapters.scan.Scan;
import org.laminsql.adapters.scan.ScanRequest;
import org.laminsql.adapters.scan.ScannableTable;
import org.laminsql.catalog.model.SqlType;

/** Attributes as {@code path, type, value}, as {@code uns} of an AnnData. */
record AttributeTable(List<AttributeEntry> entries) implements ScannableTable {

  /** Copies the list. */
  AttributeTable {
    entries = List.copyOf(entries);
  }

  @Override
  public List<ContentColumn> columns() {
    return List.of(
        new ContentColumn(AttributeEntry.PATH, SqlType.VARCHAR, false),
        new ContentColumn(AttributeEntry.TYPE, SqlType.VARCHAR, false),
        new ContentColumn(AttributeEntry.VALUE, SqlType.VARCHAR, true));
  }

  @Override
  public Scan plan(ScanRequest request) {
    return new AttributeScan(entries, request.columns());
  }
}
