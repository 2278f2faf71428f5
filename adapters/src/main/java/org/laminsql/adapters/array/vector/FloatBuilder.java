package org.laminsql.adapters.array.vector;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.scan.ColumnVector;

/** Fills a REAL column. */
@SuppressWarnings("ArrayRecordComponent")
record FloatBuilder(float[] values) implements VectorBuilder {

  @Override
  public void copy(int at, Elements source, int from, int count) {
    System.arraycopy(((Elements.Floats) source).values(), from, values, at, count);
  }

  @Override
  public void add(int at, Elements source, int from) {
    values[at] += ((Elements.Floats) source).values()[from];
  }

  @Override
  public ColumnVector build(@Nullable BitSet nulls) {
    return new ColumnVector.Floats(values, nulls);
  }
}
