package org.laminsql.driver.run;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.scan.Batch;
import org.laminsql.adapters.scan.BatchReader;
import org.laminsql.adapters.scan.Scan;
import org.laminsql.adapters.scan.ScanEstimate;
import org.laminsql.catalog.model.SqlType;

/** A scan over rows that are in memory already. */
record MemoryScan(List<SqlType> types, Batch batch) implements Scan {

  /** Copies the types. */
  MemoryScan {
    types = List.copyOf(types);
  }

  /** The rows that the builders hold, a builder a column. */
  static MemoryScan of(List<SqlType> types, List<VectorBuilder> columns, int rows) {
    return new MemoryScan(
        types, new Batch(rows, columns.stream().map(VectorBuilder::build).toList()));
  }

  @Override
  public ScanEstimate estimate() {
    return new ScanEstimate(batch.rowCount(), 0, 0, 0);
  }

  @Override
  public int splitCount() {
    return batch.rowCount() == 0 ? 0 : 1;
  }

  @Override
  public BatchReader open(int split) {
    return new BatchReader() {
      private boolean read;

      @Override
      public @Nullable Batch next() {
        if (read) {
          return null;
        }
        read = true;
        return batch;
      }
    };
  }
}
