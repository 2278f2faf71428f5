package org.laminsql.adapters.array.vector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.scan.ColumnVector;

/**
 * Fills an ARRAY column.
 *
 * @param name for messages
 * @param item what the elements of the arrays are
 * @param values lists of Java objects
 */
@SuppressWarnings("ArrayRecordComponent")
record ListBuilder(String name, ElementType item, @Nullable Object[] values)
    implements VectorBuilder {

  @Override
  public void copy(int at, Elements source, int from, int count) {
    Elements.Sequences sequences = (Elements.Sequences) source;
    int[] offsets = sequences.offsets();
    int first = offsets[from];
    int size = offsets[from + count] - first;
    VectorBuilder items = VectorBuilder.of(item, size, name);
    items.copy(0, sequences.items(), first, size);
    ColumnVector built = items.build(null);
    for (int i = 0; i < count; i++) {
      List<@Nullable Object> list = new ArrayList<>();
      for (int position = offsets[from + i]; position < offsets[from + i + 1]; position++) {
        list.add(ListItems.at(built, position - first, item));
      }
      values[at + i] = list;
    }
  }

  @Override
  public void add(int at, Elements source, int from) {
    throw new IllegalStateException("Arrays cannot be added");
  }

  @Override
  public ColumnVector build(@Nullable BitSet nulls) {
    if (nulls != null) {
      nulls.stream().forEach(row -> values[row] = null);
    }
    return new ColumnVector.Objects(Arrays.asList(values));
  }
}
