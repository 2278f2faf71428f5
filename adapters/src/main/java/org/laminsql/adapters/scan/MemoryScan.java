package org.laminsql.adapters.scan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.SqlType;

/**
 * A scan over rows that are in memory already.
 *
 * @param types of the columns, in their order
 * @param batch all rows
 */
public record MemoryScan(List<SqlType> types, Batch batch) implements Scan {

  /** Copies the types. */
  public MemoryScan {
    types = List.copyOf(types);
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
