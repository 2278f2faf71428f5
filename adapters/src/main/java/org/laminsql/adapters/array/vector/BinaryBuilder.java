package org.laminsql.adapters.array.vector;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.scan.ColumnVector;

/** Fills a VARBINARY column. */
@SuppressWarnings("ArrayRecordComponent")
record BinaryBuilder(byte[][] values) implements VectorBuilder {

  @Override
  public void copy(int at, Elements source, int from, int count) {
    System.arraycopy(((Elements.Binaries) source).values(), from, values, at, count);
  }

  @Override
  public void add(int at, Elements source, int from) {
    throw new IllegalStateException("Bytes cannot be added");
  }

  @Override
  public ColumnVector build(@Nullable BitSet nulls) {
    List<@Nullable Object> bytes = new ArrayList<>(values.length);
    for (int i = 0; i < values.length; i++) {
      bytes.add(nulls != null && nulls.get(i) ? null : values[i]);
    }
    return new ColumnVector.Objects(bytes);
  }
}
