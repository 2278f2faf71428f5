package org.laminsql.adapters.array.vector;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.scan.ColumnVector;

/** Fills a SMALLINT column from 8-bit and 16-bit integers. */
@SuppressWarnings("ArrayRecordComponent")
record ShortBuilder(short[] values) implements VectorBuilder {

  @Override
  public void copy(int at, Elements source, int from, int count) {
    if (source instanceof Elements.Shorts shorts) {
      System.arraycopy(shorts.values(), from, values, at, count);
      return;
    }
    byte[] bytes = ((Elements.Bytes) source).values();
    for (int i = 0; i < count; i++) {
      values[at + i] = bytes[from + i];
    }
  }

  @Override
  public void add(int at, Elements source, int from) {
    values[at] = (short) (values[at] + Integers.at(source, from));
  }

  @Override
  public ColumnVector build(@Nullable BitSet nulls) {
    return new ColumnVector.Shorts(values, nulls);
  }
}
