package org.laminsql.adapters.scan;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of one column of a batch, in a primitive array where the type has one.
 *
 * <p>Vectors hand over their arrays without copying: whoever makes one gives the array away,
 * whoever reads one does not write to it. A value under a set bit of {@code nulls} is SQL NULL
 * whatever the array holds; {@code nulls} is null where no value is.
 */
public sealed interface ColumnVector {

  /** How many values. */
  int size();

  /** Which values are NULL; null if none is. */
  @Nullable BitSet nulls();

  /** BOOLEAN. */
  @SuppressWarnings("ArrayRecordComponent")
  record Booleans(boolean[] values, @Nullable BitSet nulls) implements ColumnVector {
    @Override
    public int size() {
      return values.length;
    }
  }

  /** SMALLINT. */
  @SuppressWarnings("ArrayRecordComponent")
  record Shorts(short[] values, @Nullable BitSet nulls) implements ColumnVector {
    @Override
    public int size() {
      return values.length;
    }
  }

  /** INTEGER; DATE as days since 1970-01-01. */
  @SuppressWarnings("ArrayRecordComponent")
  record Ints(int[] values, @Nullable BitSet nulls) implements ColumnVector {
    @Override
    public int size() {
      return values.length;
    }
  }

  /** BIGINT; TIMESTAMP as microseconds since 1970-01-01 UTC; TIME as microseconds of the day. */
  @SuppressWarnings("ArrayRecordComponent")
  record Longs(long[] values, @Nullable BitSet nulls) implements ColumnVector {
    @Override
    public int size() {
      return values.length;
    }
  }

  /** REAL. */
  @SuppressWarnings("ArrayRecordComponent")
  record Floats(float[] values, @Nullable BitSet nulls) implements ColumnVector {
    @Override
    public int size() {
      return values.length;
    }
  }

  /** DOUBLE. */
  @SuppressWarnings("ArrayRecordComponent")
  record Doubles(double[] values, @Nullable BitSet nulls) implements ColumnVector {
    @Override
    public int size() {
      return values.length;
    }
  }

  /**
   * VARCHAR by code: value i is {@code dictionary.get(codes[i])}, NULL where the code is negative.
   * The same dictionary object in several batches means the same dictionary.
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Dictionary(int[] codes, List<String> dictionary) implements ColumnVector {
    @Override
    public int size() {
      return codes.length;
    }

    @Override
    public @Nullable BitSet nulls() {
      return null;
    }
  }

  /** Any other type (VARCHAR, DECIMAL, VARBINARY, ARRAY): Java objects as SqlType says. */
  record Objects(List<@Nullable Object> values) implements ColumnVector {
    @Override
    public int size() {
      return values.size();
    }

    @Override
    public @Nullable BitSet nulls() {
      return null;
    }
  }
}
