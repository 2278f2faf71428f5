package org.laminsql.adapters.array.vector;

import java.util.BitSet;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.scan.ColumnVector;
import org.laminsql.catalog.error.LaminSqlError;

/**
 * Fills a column of moments or spans; not-a-time is NULL.
 *
 * @param name for messages
 * @param converted from the stored count to what the column holds
 */
@SuppressWarnings("ArrayRecordComponent")
record TimeBuilder(String name, long[] values, LongUnaryOperator converted)
    implements VectorBuilder {

  private static final long NOT_A_TIME = Long.MIN_VALUE;

  @Override
  public void copy(int at, Elements source, int from, int count) {
    long[] counts = ((Elements.Longs) source).values();
    try {
      for (int i = 0; i < count; i++) {
        long stored = counts[from + i];
        values[at + i] = stored == NOT_A_TIME ? NOT_A_TIME : converted.applyAsLong(stored);
      }
    } catch (ArithmeticException e) {
      throw LaminSqlError.ENCODING_NOT_SUPPORTED.causedBy(
          e, name, "a time beyond what 64 bits hold, or finer than the column");
    }
  }

  @Override
  public void add(int at, Elements source, int from) {
    throw new IllegalStateException("Times cannot be added");
  }

  @Override
  public ColumnVector build(@Nullable BitSet nulls) {
    BitSet missing = nulls == null ? new BitSet() : nulls;
    for (int i = 0; i < values.length; i++) {
      if (values[i] == NOT_A_TIME) {
        missing.set(i);
      }
    }
    return new ColumnVector.Longs(values, missing.isEmpty() ? null : missing);
  }
}
