package org.laminsql.adapters.format.arrays;

import java.util.Arrays;

/** Where the elements of a tile lie in one dimension. */
final class TileIndexes {

  private TileIndexes() {}

  /**
   * The index of each of {@code size} elements from the {@code from}-th on.
   *
   * @param dimension the dimension's number
   */
  static long[] of(Slice tile, int dimension, long from, int size) {
    long stride = tile.sizeFrom(dimension + 1);
    IndexRanges chosen = tile.indexes().get(dimension);
    IndexRanges.Walk walk = chosen.from(from / stride % chosen.count());
    long[] indexes = new long[size];
    if (stride == 1) {
      fillRuns(indexes, walk);
    } else {
      fillRepeated(indexes, walk, stride, from % stride);
    }
    return indexes;
  }

  private static void fillRuns(long[] indexes, IndexRanges.Walk walk) {
    for (int at = 0; at < indexes.length; ) {
      int run = (int) Math.min(walk.run(), indexes.length - at);
      long first = walk.index() - at;
      for (int i = at; i < at + run; i++) {
        indexes[i] = first + i;
      }
      at += run;
      walk.advance(run);
    }
  }

  private static void fillRepeated(
      long[] indexes, IndexRanges.Walk walk, long stride, long already) {
    long left = stride - already;
    for (int at = 0; at < indexes.length; ) {
      int run = (int) Math.min(left, indexes.length - at);
      Arrays.fill(indexes, at, at + run, walk.index());
      at += run;
      left -= run;
      if (left == 0) {
        walk.advance(1);
        left = stride;
      }
    }
  }
}
