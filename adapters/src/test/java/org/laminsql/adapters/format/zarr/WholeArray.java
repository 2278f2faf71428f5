package org.laminsql.adapters.format.zarr;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.array.NdArray;

/** Puts the chunks of an array together: the values as a Java array, or a map of fields. */
final class WholeArray {

  private final NdArray array;

  private WholeArray(NdArray array) {
    this.array = array;
  }

  /** All values in C order: a primitive array, a {@code String[]}, or a map of those. */
  static Object read(NdArray array) {
    return new WholeArray(array).read();
  }

  private Object read() {
    int rank = array.shape().size();
    if (array.chunkCount() == 0) {
      return new byte[0];
    }
    long[] chunk = new long[rank];
    Object whole = like(values(array.readChunk(chunk)));
    for (long i = 0; i < array.chunkCount(); i++) {
      copy(values(array.readChunk(chunk)), whole, chunk);
      for (int axis = rank - 1; axis >= 0; axis--) {
        if (++chunk[axis]
            < -Math.floorDiv(-array.shape().get(axis), array.chunkShape().get(axis))) {
          break;
        }
        chunk[axis] = 0;
      }
    }
    return whole;
  }

  static Object values(Elements elements) {
    if (elements instanceof Elements.Compounds compounds) {
      Map<String, Object> fields = new LinkedHashMap<>();
      compounds.fields().forEach((name, field) -> fields.put(name, values(field)));
      return fields;
    }
    return Stream.<Object>of(
            elements instanceof Elements.Booleans e ? e.values() : List.of(),
            elements instanceof Elements.Bytes e ? e.values() : List.of(),
            elements instanceof Elements.Shorts e ? e.values() : List.of(),
            elements instanceof Elements.Ints e ? e.values() : List.of(),
            elements instanceof Elements.Longs e ? e.values() : List.of(),
            elements instanceof Elements.Floats e ? e.values() : List.of(),
            elements instanceof Elements.Doubles e ? e.values() : List.of(),
            elements instanceof Elements.Texts e ? e.values() : List.of())
        .filter(values -> values.getClass().isArray())
        .findFirst()
        .orElseThrow();
  }

  private Object like(Object values) {
    if (values instanceof Map<?, ?> fields) {
      Map<Object, Object> whole = new LinkedHashMap<>();
      fields.forEach((name, field) -> whole.put(name, like(field)));
      return whole;
    }
    Class<?> type = Objects.requireNonNull(values.getClass().getComponentType());
    return Array.newInstance(type, Math.toIntExact(array.size()));
  }

  private void copy(Object values, Object whole, long[] chunk) {
    if (values instanceof Map<?, ?> fields) {
      for (Map.Entry<?, ?> field : fields.entrySet()) {
        copy(
            field.getValue(),
            Objects.requireNonNull(((Map<?, ?>) whole).get(field.getKey())),
            chunk);
      }
      return;
    }
    int rank = chunk.length;
    List<Long> shape = array.chunkShape();
    int count = Array.getLength(values);
    int row = rank == 0 ? 1 : Math.toIntExact(shape.get(rank - 1));
    for (int from = 0; from < count; from += row) {
      long to = 0;
      long rest = from;
      List<Long> inside = new ArrayList<>();
      for (int axis = rank - 1; axis >= 0; axis--) {
        inside.add(0, rest % shape.get(axis));
        rest /= shape.get(axis);
      }
      boolean exists = true;
      for (int axis = 0; axis < rank; axis++) {
        long position = chunk[axis] * shape.get(axis) + inside.get(axis);
        exists &= position < array.shape().get(axis);
        to = to * array.shape().get(axis) + position;
      }
      if (exists) {
        long last = rank == 0 ? 1 : array.shape().get(rank - 1) - chunk[rank - 1] * row;
        System.arraycopy(values, from, whole, (int) to, (int) Math.min(row, last));
      }
    }
  }
}
