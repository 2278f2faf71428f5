package org.laminsql.adapters.format.anndata;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.array.vector.Sizes;
import org.laminsql.adapters.array.vector.VectorBuilder;
import org.laminsql.adapters.scan.ColumnVector;

/**
 * Small arrays of any number of dimensions, read whole, in row-major order. What would take most of
 * the memory there is is refused.
 */
final class WholeArray {

  private static final int BYTES_EACH = 8;

  private WholeArray() {}

  /** All elements. */
  static ColumnVector read(String dataset, NdArray array) {
    int size = size(dataset, array);
    VectorBuilder target =
        VectorBuilder.of(array.elementType(), size, dataset + "/" + array.path());
    forEachChunk(array, chunk -> copy(array, chunk, array.readChunk(chunk), target));
    return target.build(null);
  }

  /** All records, one vector a field. */
  static Map<String, ColumnVector> fields(String dataset, NdArray records) {
    int size = size(dataset, records);
    Map<String, VectorBuilder> targets = new LinkedHashMap<>();
    for (ElementType.Field field : ((ElementType.Compound) records.elementType()).fields()) {
      targets.put(
          field.name(), VectorBuilder.of(field.type(), size, dataset + "/" + records.path()));
    }
    forEachChunk(
        records,
        chunk -> {
          Elements.Compounds read = (Elements.Compounds) records.readChunk(chunk);
          targets.forEach(
              (name, target) ->
                  copy(records, chunk, Objects.requireNonNull(read.fields().get(name)), target));
        });
    Map<String, ColumnVector> fields = new LinkedHashMap<>();
    targets.forEach((name, target) -> fields.put(name, target.build(null)));
    return fields;
  }

  private static int size(String dataset, NdArray array) {
    return Sizes.held(dataset, array.path(), array.size(), BYTES_EACH);
  }

  private static void forEachChunk(NdArray array, Consumer<long[]> action) {
    long[] grid = new long[array.shape().size()];
    Arrays.setAll(grid, i -> -Math.floorDiv(-array.shape().get(i), array.chunkShape().get(i)));
    forEachIndex(grid, action);
  }

  /**
   * Each index of a box, the last dimension running fastest; one empty index without dimensions.
   */
  private static void forEachIndex(long[] box, Consumer<long[]> action) {
    if (Arrays.stream(box).anyMatch(length -> length == 0)) {
      return;
    }
    long[] index = new long[box.length];
    int dimension;
    do {
      action.accept(index.clone());
      dimension = box.length - 1;
      while (dimension >= 0 && ++index[dimension] == box[dimension]) {
        index[dimension--] = 0;
      }
    } while (dimension >= 0);
  }

  private static void copy(NdArray array, long[] chunk, Elements source, VectorBuilder target) {
    int dimensions = chunk.length;
    if (dimensions == 0) {
      target.copy(0, source, 0, 1);
      return;
    }
    long[] extent = new long[dimensions];
    Arrays.setAll(
        extent,
        i ->
            Math.min(
                array.chunkShape().get(i),
                array.shape().get(i) - chunk[i] * array.chunkShape().get(i)));
    int run = (int) extent[dimensions - 1];
    extent[dimensions - 1] = 1;
    forEachIndex(
        extent,
        index -> {
          long from = 0;
          long at = 0;
          for (int i = 0; i < dimensions; i++) {
            from = from * array.chunkShape().get(i) + index[i];
            at = at * array.shape().get(i) + chunk[i] * array.chunkShape().get(i) + index[i];
          }
          target.copy((int) at, source, (int) from, run);
        });
  }
}
