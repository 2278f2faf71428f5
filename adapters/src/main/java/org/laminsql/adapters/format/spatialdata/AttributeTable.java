package org.laminsql.adapters.format.spatialdata;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.scan.Batch;
import org.laminsql.adapters.scan.ColumnVector;
import org.laminsql.adapters.scan.ContentColumn;
import org.laminsql.adapters.scan.MemoryScan;
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
    List<String> wanted = request.columns();
    return new MemoryScan(
        wanted.stream().map(column -> SqlType.VARCHAR).toList(),
        new Batch(entries.size(), wanted.stream().map(this::vector).toList()));
  }

  private ColumnVector vector(String column) {
    List<@Nullable Object> values = new ArrayList<>(entries.size());
    entries.forEach(entry -> values.add(entry.in(column)));
    return new ColumnVector.Objects(values);
  }
}
