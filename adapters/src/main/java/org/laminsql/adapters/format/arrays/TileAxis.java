package org.laminsql.adapters.format.arrays;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.laminsql.adapters.array.NdArray;

/**
 * One dimension of a tile, or several that lie in memory as one: such as the three colours of each
 * pixel, so that runs are long.
 *
 * @param dimension the number of the first of them; its chunk coordinate is that of the axis, the
 *     others have one chunk
 * @param chosen the indexes in the tile
 * @param chunkSize indexes in a chunk
 * @param chunkCount chunks that the array has along it
 */
record TileAxis(int dimension, IndexRanges chosen, long chunkSize, long chunkCount) {

  /** The axes of a tile, outermost first; fewer than there are dimensions, if some are joined. */
  static List<TileAxis> of(NdArray array, Slice tile) {
    Deque<TileAxis> axes = new ArrayDeque<>();
    long factor = 1;
    for (int i = array.shape().size() - 1; i >= 0; i--) {
      long length = array.shape().get(i);
      long chunk = array.chunkShape().get(i);
      IndexRanges chosen = tile.indexes().get(i);
      if (i > 0 && chunk == length && chosen.count() == length) {
        factor *= length;
      } else {
        axes.addFirst(
            new TileAxis(i, chosen.times(factor), chunk * factor, -Math.floorDiv(-length, chunk)));
        factor = 1;
      }
    }
    return List.copyOf(axes);
  }
}
