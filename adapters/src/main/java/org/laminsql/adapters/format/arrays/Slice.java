package org.laminsql.adapters.format.arrays;

import java.util.ArrayList;
import java.util.List;

/**
 * The elements at all combinations of some indexes of each dimension, in C order. Immutable.
 *
 * @param indexes one a dimension
 */
record Slice(List<IndexRanges> indexes) {

  Slice {
    indexes = List.copyOf(indexes);
  }

  /** How many elements. */
  long size() {
    return sizeFrom(0);
  }

  /** How many elements follow from one index of the dimension before. */
  long sizeFrom(int dimension) {
    long size = 1;
    for (IndexRanges chosen : indexes.subList(dimension, indexes.size())) {
      size = Math.multiplyExact(size, chosen.count());
    }
    return size;
  }

  /** A slice that begins with the first so many elements, and holds at most as many more. */
  Slice first(long count) {
    List<IndexRanges> first = new ArrayList<>(indexes);
    for (int i = 0; i < first.size() && size() > 0; i++) {
      long needed = -Math.floorDiv(-count, sizeFrom(i + 1));
      first.set(i, first.get(i).first(needed));
      if (needed > 1) {
        break;
      }
    }
    return new Slice(first);
  }

  /** The coordinates of the chunks that they lie in, as a slice of the grid of chunks. */
  Slice chunks(List<Long> chunkShape) {
    List<IndexRanges> chunks = new ArrayList<>();
    for (int i = 0; i < indexes.size(); i++) {
      chunks.add(indexes.get(i).chunks(chunkShape.get(i)));
    }
    return new Slice(chunks);
  }
}
