package org.laminsql.adapters.format.spatialdata;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.scan.Batch;
import org.laminsql.adapters.scan.BatchReader;
import org.laminsql.adapters.scan.ColumnVector;
import org.laminsql.adapters.scan.Scan;
import org.laminsql.adapters.scan.ScanEstimate;
import org.laminsql.catalog.model.SqlType;

/** All attributes in one batch: the metadata that holds them has been read anyway. */
record AttributeScan(List<AttributeEntry> entries, List<String> columns) implements Scan {

  @Override
  public List<SqlType> types() {
    return columns.stream().map(column -> SqlType.VARCHAR).toList();
  }

  @Override
  public ScanEstimate estimate() {
    return new ScanEstimate(entries.size(), 0, 0, 0);
  }

  @Override
  public int splitCount() {
    return entries.isEmpty() ? 0 : 1;
  }

  @Override
  public BatchReader open(int split) {
    return new Reader();
  }

  private ColumnVector vector(String column) {
    List<@Nullable Object> values = new ArrayList<>(entries.size());
    entries.forEach(entry -> values.add(entry.in(column)));
    return new ColumnVector.Objects(values);
  }

  private final class Reader implements BatchReader {

    private boolean done;

    @Override
    public @Nullable Batch next() {
      if (done) {
        return null;
      }
      done = true;
      return new Batch(entries.size(), columns.stream().map(AttributeScan.this::vector).toList());
    }
  }
}
