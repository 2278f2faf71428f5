package org.laminsql.adapters.format.arrays;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.array.vector.ListItems;
import org.laminsql.adapters.array.vector.VectorBuilder;
import org.laminsql.adapters.scan.ColumnVector;

/**
 * Fills an ARRAY column from a field that holds an array in each record, nested by its dimensions.
 *
 * @param place names the array in messages
 * @param type of the array's elements
 * @param shape of the array
 * @param values one list a record
 */
@SuppressWarnings("ArrayRecordComponent")
record MemberArrays(String place, ElementType type, List<Long> shape, @Nullable Object[] values)
    implements VectorBuilder {

  @Override
  public void copy(int at, Elements source, int from, int count) {
    int width = Math.toIntExact(shape.stream().reduce(1L, Math::multiplyExact));
    VectorBuilder items = VectorBuilder.of(type, count * width, place);
    items.copy(0, source, from * width, count * width);
    ColumnVector built = items.build(null);
    for (int i = 0; i < count; i++) {
      values[at + i] = nested(built, i * width, shape);
    }
  }

  private List<@Nullable Object> nested(ColumnVector items, int from, List<Long> shape) {
    List<Long> inner = shape.subList(1, shape.size());
    int stride = (int) inner.stream().mapToLong(Long::longValue).reduce(1, (a, b) -> a * b);
    List<@Nullable Object> list = new ArrayList<>();
    for (int i = 0; i < shape.get(0); i++) {
      list.add(
          inner.isEmpty()
              ? ListItems.at(items, from + i, type)
              : nested(items, from + i * stride, inner));
    }
    return list;
  }

  @Override
  public void add(int at, Elements source, int from) {
    throw new IllegalStateException("Arrays cannot be added");
  }

  @Override
  public ColumnVector build(@Nullable BitSet nulls) {
    return new ColumnVector.Objects(Arrays.asList(values));
  }
}
