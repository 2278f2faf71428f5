package org.laminsql.adapters.scan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.SqlType;

/**
 * Rows of which only the number counts: reads nothing.
 *
 * @param rows how many
 */
public record CountScan(long rows) implements Scan {

  @Override
  public List<SqlType> types() {
    return List.of();
  }

  @Override
  public ScanEstimate estimate() {
    return new ScanEstimate(rows, 0, 0, 0);
  }

  @Override
  public int splitCount() {
    return rows == 0 ? 0 : 1;
  }

  @Override
  public BatchReader open(int split) {
    return new Reader(rows);
  }

  private static final class Reader implements BatchReader {

    private long left;

    Reader(long rows) {
      this.left = rows;
    }

    @Override
    public @Nullable Batch next() {
      int size = (int) Math.min(left, Positions.BATCH);
      left -= size;
      return size == 0 ? null : new Batch(size, List.of());
    }
  }
}
