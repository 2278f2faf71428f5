package org.laminsql.adapters.duckdb;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.scan.Batch;
import org.laminsql.adapters.scan.BatchReader;
import org.laminsql.adapters.scan.ColumnVector;
import org.laminsql.adapters.scan.Scan;
import org.laminsql.adapters.scan.ScanEstimate;
import org.laminsql.catalog.model.SqlType;

/** A scan over batches made on demand; remembers what was opened, read and closed. */
final class FakeScan implements Scan {

  final AtomicInteger opened = new AtomicInteger();
  final AtomicInteger closed = new AtomicInteger();
  final AtomicInteger batchesRead = new AtomicInteger();

  private final List<SqlType> types;
  private final int splits;
  private final IntFunction<Iterator<Batch>> batches;

  FakeScan(List<SqlType> types, int splits, IntFunction<Iterator<Batch>> batches) {
    this.types = types;
    this.splits = splits;
    this.batches = batches;
  }

  /** One split of one batch. */
  static FakeScan of(List<SqlType> types, ColumnVector... columns) {
    Batch batch = new Batch(columns[0].size(), List.of(columns));
    return new FakeScan(types, 1, split -> List.of(batch).iterator());
  }

  /** The numbers from 0 in order, over splits and batches of the given sizes. */
  static FakeScan counting(int splits, int batchesPerSplit, int rowsPerBatch) {
    return new FakeScan(
        List.of(SqlType.BIGINT),
        splits,
        split ->
            numbers((long) split * batchesPerSplit * rowsPerBatch, batchesPerSplit, rowsPerBatch));
  }

  static Iterator<Batch> numbers(long first, int batches, int rows) {
    return new Iterator<>() {
      private int made;

      @Override
      public boolean hasNext() {
        return made < batches;
      }

      @Override
      public Batch next() {
        long[] values = new long[rows];
        for (int i = 0; i < rows; i++) {
          values[i] = first + (long) made * rows + i;
        }
        made++;
        return new Batch(rows, List.of(new ColumnVector.Longs(values, null)));
      }
    };
  }

  ScanSource source() {
    return new ScanSource(types, () -> this);
  }

  @Override
  public List<SqlType> types() {
    return types;
  }

  @Override
  public ScanEstimate estimate() {
    return new ScanEstimate(0, splits, splits, -1);
  }

  @Override
  public int splitCount() {
    return splits;
  }

  @Override
  public BatchReader open(int split) {
    opened.incrementAndGet();
    Iterator<Batch> iterator = batches.apply(split);
    return new BatchReader() {
      private boolean done;

      @Override
      public @Nullable Batch next() {
        batchesRead.incrementAndGet();
        return iterator.hasNext() ? iterator.next() : null;
      }

      @Override
      public void close() {
        if (!done) {
          done = true;
          closed.incrementAndGet();
        }
      }
    };
  }
}
