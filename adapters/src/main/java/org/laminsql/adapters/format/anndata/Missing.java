package org.laminsql.adapters.format.anndata;

import java.util.BitSet;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.scan.ColumnVector;
import org.laminsql.catalog.model.SqlType;

/** Values of data frames that pandas counts as missing: NaN and not-a-time. Infinity is a value. */
final class Missing {

  private Missing() {}

  /** The same values with the missing ones marked as NULL. */
  static ColumnVector marked(ColumnVector vector, SqlType type) {
    if (vector instanceof ColumnVector.Floats floats) {
      float[] values = floats.values();
      BitSet nulls = where(values.length, i -> Float.isNaN(values[i]), floats.nulls());
      return new ColumnVector.Floats(values, nulls);
    }
    if (vector instanceof ColumnVector.Doubles doubles) {
      double[] values = doubles.values();
      BitSet nulls = where(values.length, i -> Double.isNaN(values[i]), doubles.nulls());
      return new ColumnVector.Doubles(values, nulls);
    }
    if (vector instanceof ColumnVector.Longs longs && type.equals(SqlType.TIMESTAMP)) {
      long[] values = longs.values();
      BitSet nulls = where(values.length, i -> values[i] == Long.MIN_VALUE, longs.nulls());
      return new ColumnVector.Longs(values, nulls);
    }
    return vector;
  }

  private static @Nullable BitSet where(int size, IntPredicate missing, @Nullable BitSet already) {
    BitSet nulls = already == null ? new BitSet() : already;
    for (int i = 0; i < size; i++) {
      if (missing.test(i)) {
        nulls.set(i);
      }
    }
    return nulls.isEmpty() ? null : nulls;
  }
}
