package org.laminsql.adapters.duckdb;

import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBTableFunctionState;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.scan.Batch;
import org.laminsql.adapters.scan.BatchReader;

/**
 * One thread's reading of a scan: takes splits and cuts their batches, whatever their size, into
 * DuckDB's chunks. DuckDB calls it from one thread at a time and closes it.
 */
final class SplitReader implements DuckDBTableFunctionState {

  private @Nullable List<@Nullable ColumnCopier> copiers;
  private @Nullable BatchReader split;
  private @Nullable Batch batch;
  private int position;

  /** Fills a chunk; answers how many rows it got, 0 at the end. */
  int fill(ScanCursor cursor, DuckDBDataChunkWriter chunk) {
    int capacity = Math.toIntExact(chunk.capacity());
    List<@Nullable ColumnCopier> columns = copiers(cursor);
    List<DuckDBWritableVector> vectors = vectors(chunk, columns.size());
    int filled = 0;
    while (filled < capacity) {
      Batch rows = rowsLeft(cursor);
      if (rows == null) {
        break;
      }
      int count = Math.min(capacity - filled, rows.rowCount() - position);
      for (int i = 0; i < columns.size(); i++) {
        ColumnCopier copier = columns.get(i);
        if (copier != null) {
          copier.copy(rows, position, count, vectors.get(i), filled);
        }
      }
      position += count;
      filled += count;
    }
    return filled;
  }

  private List<@Nullable ColumnCopier> copiers(ScanCursor cursor) {
    if (copiers == null) {
      copiers = cursor.copiers();
    }
    return copiers;
  }

  private static List<DuckDBWritableVector> vectors(DuckDBDataChunkWriter chunk, int count) {
    List<DuckDBWritableVector> vectors = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      vectors.add(chunk.vector(i));
    }
    return vectors;
  }

  /** The batch that still has rows; null at the end of the last split. */
  private @Nullable Batch rowsLeft(ScanCursor cursor) {
    while (batch == null || position == batch.rowCount()) {
      if (split == null) {
        split = cursor.nextSplit();
        if (split == null) {
          return null;
        }
      }
      cursor.execution().checkRunning();
      batch = split.next();
      position = 0;
      if (batch == null) {
        close();
      }
    }
    return batch;
  }

  @Override
  public void close() {
    BatchReader finished = split;
    split = null;
    batch = null;
    if (finished != null) {
      finished.close();
    }
  }
}
