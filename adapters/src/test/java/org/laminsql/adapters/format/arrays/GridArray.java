package org.laminsql.adapters.format.arrays;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.array.NdArray;

/**
 * An array that holds at each place its number in C order, plus {@code start}; computed chunk by
 * chunk, so that it may be huge. Elements beyond the edge are -1. Knows which chunks were read.
 */
record GridArray(
    String path,
    List<Long> shape,
    List<Long> chunkShape,
    long start,
    List<String> dimensionNames,
    Map<String, Object> attributes,
    Set<String> read)
    implements NdArray {

  static GridArray of(String path, List<Long> shape, List<Long> chunkShape) {
    return new GridArray(
        path, shape, chunkShape, 0, List.of(), Map.of(), new ConcurrentSkipListSet<>());
  }

  GridArray named(String... names) {
    return new GridArray(path, shape, chunkShape, start, List.of(names), attributes, read);
  }

  GridArray startingAt(long first) {
    return new GridArray(path, shape, chunkShape, first, dimensionNames, attributes, read);
  }

  GridArray with(String attribute, Object value) {
    return new GridArray(
        path, shape, chunkShape, start, dimensionNames, Map.of(attribute, value), read);
  }

  @Override
  public ElementType elementType() {
    return ElementType.Scalar.INT64;
  }

  @Override
  public long storedBytes(long[] chunk) {
    return 10;
  }

  @Override
  public Elements readChunk(long[] chunk) {
    read.add(Arrays.toString(chunk));
    int size = Math.toIntExact(chunkShape.stream().reduce(1L, Math::multiplyExact));
    long[] values = new long[size];
    for (int i = 0; i < size; i++) {
      values[i] = value(chunk, i);
    }
    return new Elements.Longs(values);
  }

  private long value(long[] chunk, long inChunk) {
    long number = 0;
    long factor = 1;
    long rest = inChunk;
    for (int d = shape.size() - 1; d >= 0; d--) {
      long index = chunk[d] * chunkShape.get(d) + rest % chunkShape.get(d);
      rest /= chunkShape.get(d);
      if (index >= shape.get(d)) {
        return -1;
      }
      number += index * factor;
      factor *= shape.get(d);
    }
    return start + number;
  }
}
