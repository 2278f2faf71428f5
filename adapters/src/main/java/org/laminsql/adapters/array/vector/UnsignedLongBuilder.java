package org.laminsql.adapters.array.vector;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.scan.ColumnVector;

/** Fills a DECIMAL(20, 0) column from unsigned 64-bit integers. */
@SuppressWarnings("ArrayRecordComponent")
record UnsignedLongBuilder(long[] values) implements VectorBuilder {

  @Override
  public void copy(int at, Elements source, int from, int count) {
    System.arraycopy(((Elements.Longs) source).values(), from, values, at, count);
  }

  @Override
  public void add(int at, Elements source, int from) {
    values[at] += ((Elements.Longs) source).values()[from];
  }

  @Override
  public ColumnVector build(@Nullable BitSet nulls) {
    List<@Nullable Object> decimals = new ArrayList<>(values.length);
    for (int i = 0; i < values.length; i++) {
      decimals.add(nulls != null && nulls.get(i) ? null : decimal(values[i]));
    }
    return new ColumnVector.Objects(decimals);
  }

  private static BigDecimal decimal(long bits) {
    return bits >= 0 ? BigDecimal.valueOf(bits) : new BigDecimal(Long.toUnsignedString(bits));
  }
}
