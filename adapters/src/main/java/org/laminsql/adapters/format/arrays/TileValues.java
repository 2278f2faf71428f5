package org.laminsql.adapters.format.arrays;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.array.vector.VectorBuilder;

/**
 * The values of the elements of a tile. Decodes a chunk when the first of its elements is read, and
 * keeps it until the tile is done. Used by one thread.
 */
final class TileValues {

  private final NdArray array;
  private final List<ValueColumn> columns;
  private final List<TileAxis> axes;
  private final Map<Long, List<Elements>> chunks = new HashMap<>();

  TileValues(NdArray array, List<ValueColumn> columns, Slice tile) {
    this.array = array;
    this.columns = columns;
    this.axes = TileAxis.of(array, tile);
  }

  /** The values of {@code size} elements from the {@code from}-th on, a builder a column. */
  List<VectorBuilder> read(long from, int size) {
    List<VectorBuilder> builders = columns.stream().map(column -> column.builder(size)).toList();
    if (axes.isEmpty()) {
      copy(builders, 0, chunk(0, new IndexRanges.Walk[0]), 0, 1);
      return builders;
    }
    IndexRanges.Walk[] walks = walks(from);
    int last = axes.size() - 1;
    for (int at = 0; at < size; ) {
      TileAxis axis = axes.get(last);
      long index = walks[last].index();
      long inChunk = axis.chunkSize() - index % axis.chunkSize();
      int run = (int) Math.min(Math.min(walks[last].run(), inChunk), size - at);
      copyRun(builders, at, walks, run);
      at += run;
      advance(walks, run);
    }
    return builders;
  }

  private IndexRanges.Walk[] walks(long from) {
    IndexRanges.Walk[] walks = new IndexRanges.Walk[axes.size()];
    long rest = from;
    for (int i = walks.length - 1; i >= 0; i--) {
      IndexRanges chosen = axes.get(i).chosen();
      walks[i] = chosen.from(rest % chosen.count());
      rest /= chosen.count();
    }
    return walks;
  }

  private static void advance(IndexRanges.Walk[] walks, int run) {
    boolean wrapped = walks[walks.length - 1].advance(run);
    for (int i = walks.length - 2; i >= 0 && wrapped; i--) {
      wrapped = walks[i].advance(1);
    }
  }

  private void copyRun(List<VectorBuilder> builders, int at, IndexRanges.Walk[] walks, int run) {
    long number = 0;
    long offset = 0;
    for (int i = 0; i < walks.length; i++) {
      TileAxis axis = axes.get(i);
      long index = walks[i].index();
      number = number * axis.chunkCount() + index / axis.chunkSize();
      offset = offset * axis.chunkSize() + index % axis.chunkSize();
    }
    copy(builders, at, chunk(number, walks), (int) offset, run);
  }

  private static void copy(
      List<VectorBuilder> builders, int at, List<Elements> source, int from, int count) {
    for (int i = 0; i < builders.size(); i++) {
      builders.get(i).copy(at, source.get(i), from, count);
    }
  }

  /** The values of the columns in a chunk, by its number in the grid. */
  private List<Elements> chunk(long number, IndexRanges.Walk[] walks) {
    List<Elements> known = chunks.get(number);
    if (known == null) {
      long[] coordinate = new long[array.shape().size()];
      for (int i = 0; i < walks.length; i++) {
        TileAxis axis = axes.get(i);
        coordinate[axis.dimension()] = walks[i].index() / axis.chunkSize();
      }
      known = read(coordinate);
      chunks.put(number, known);
    }
    return known;
  }

  private List<Elements> read(long[] coordinate) {
    Elements elements = array.readChunk(coordinate);
    List<Elements> values = new ArrayList<>(columns.size());
    for (ValueColumn column : columns) {
      values.add(column.in(elements));
    }
    return values;
  }
}
