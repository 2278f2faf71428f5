package org.laminsql.adapters.format.arrays;

import java.util.ArrayList;
import java.util.List;
import org.laminsql.adapters.scan.Positions;

/**
 * A slice cut along chunks, so that no chunk is needed for two tiles: into slabs along the first
 * dimension or, where one would have too many elements to be held at once, along the next ones too.
 * Tiles are counted, not listed: there may be billions.
 */
final class Tiles {

  /** Elements in the chunks of a tile, at most, unless a single chunk has more. */
  private static final long LARGEST = 1 << 23;

  private final Slice slice;
  private final Slice chunks;
  private final List<Long> chunkShape;

  /** How many dimensions are cut; the first ones. */
  private final int cut;

  /** How many chunks follow one another in the last of these in one tile. */
  private final long group;

  /**
   * @param chunkShape of the array
   */
  Tiles(Slice slice, List<Long> chunkShape) {
    this.slice = slice;
    this.chunks = slice.chunks(chunkShape);
    this.chunkShape = chunkShape;
    int dimensions = chunkShape.size();
    int dimension = Math.min(1, dimensions);
    while (dimension < dimensions && elements(dimension) > LARGEST) {
      dimension++;
    }
    this.cut = dimension;
    this.group = Math.max(1, Positions.BATCH / Math.max(1, elements(dimension)));
  }

  /** Elements in the chunks of a tile that is one chunk long in the dimensions before. */
  private long elements(int dimension) {
    double elements = 1;
    for (int i = 0; i < chunkShape.size(); i++) {
      elements *= chunkShape.get(i) * (i < dimension ? 1.0 : chunks.indexes().get(i).count());
    }
    return (long) elements;
  }

  /** How many. */
  long count() {
    long count = slice.size() == 0 ? 0 : 1;
    for (int i = 0; i < cut; i++) {
      count = Math.multiplyExact(count, along(i));
    }
    return count;
  }

  private long along(int dimension) {
    long count = chunks.indexes().get(dimension).count();
    return dimension == cut - 1 ? -Math.floorDiv(-count, group) : count;
  }

  /**
   * One of them.
   *
   * @param number from 0 up to {@link #count()}
   */
  Slice tile(long number) {
    List<IndexRanges> tile = new ArrayList<>(slice.indexes());
    long rest = number;
    for (int i = cut - 1; i >= 0; i--) {
      long width = i == cut - 1 ? group : 1;
      IndexRanges touched = chunks.indexes().get(i);
      long first = rest % along(i) * width;
      long last = Math.min(first + width, touched.count()) - 1;
      long size = chunkShape.get(i);
      tile.set(i, tile.get(i).within(touched.at(first) * size, (touched.at(last) + 1) * size));
      rest /= along(i);
    }
    return new Slice(tile);
  }
}
