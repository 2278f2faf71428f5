package org.laminsql.adapters.array.vector;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.scan.ColumnVector;

/** Fills a VARCHAR column. Texts cannot be added: a matrix of texts is never sparse. */
@SuppressWarnings("ArrayRecordComponent")
record TextBuilder(@Nullable String[] values) implements VectorBuilder {

  @Override
  public void copy(int at, Elements source, int from, int count) {
    System.arraycopy(((Elements.Texts) source).values(), from, values, at, count);
  }

  @Override
  public void add(int at, Elements source, int from) {
    throw new IllegalStateException("Texts cannot be added");
  }

  @Override
  public ColumnVector build(@Nullable BitSet nulls) {
    List<@Nullable Object> texts = new ArrayList<>(values.length);
    for (int i = 0; i < values.length; i++) {
      texts.add(nulls != null && nulls.get(i) ? null : values[i]);
    }
    return new ColumnVector.Objects(texts);
  }
}
