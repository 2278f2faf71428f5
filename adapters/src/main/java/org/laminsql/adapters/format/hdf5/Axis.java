package org.laminsql.adapters.format.hdf5;

import java.util.Optional;
import java.util.SortedSet;

/**
 * The coordinates that a selection has in one dimension: {@code count} blocks of {@code block}
 * coordinates, {@code stride} apart.
 */
record Axis(long start, long stride, long count, long block) {

  static Axis of(Place place, long start, long stride, long count, long block) {
    if (start < 0 || count < 0 || block < 0 || (count > 1 && stride < block)) {
      throw place.corrupt("a selection in it is not built as it should be");
    }
    Math.addExact(Math.addExact(start, block), Math.multiplyExact(count, Math.max(stride, block)));
    return new Axis(start, stride, count, block);
  }

  /** The one with blocks at those starts; empty if they are not equally far apart. */
  static Optional<Axis> through(Place place, SortedSet<Long> starts, long block) {
    if (starts.isEmpty()) {
      return Optional.empty();
    }
    long first = starts.first();
    long span = starts.last() - first;
    long gaps = Math.max(1, starts.size() - 1L);
    long stride = Math.max(1, span / gaps);
    long next = first;
    for (long start : starts) {
      if (start != next) {
        return Optional.empty();
      }
      next += stride;
    }
    return Optional.of(of(place, first, stride, starts.size(), block));
  }

  /** How many coordinates. */
  long size() {
    return count * block;
  }

  /** Behind the last one. */
  long end() {
    return size() == 0 ? 0 : start + (count - 1) * stride + block;
  }

  /** The coordinate of that rank, which is below the size. */
  long coordinate(long rank) {
    return start + rank / block * stride + rank % block;
  }

  /** How many coordinates lie before that one. */
  long before(long coordinate) {
    long offset = coordinate - start;
    if (offset <= 0 || size() == 0) {
      return 0;
    }
    long blocks = count == 1 ? 0 : Math.min(count - 1, offset / stride);
    return blocks * block + Math.min(block, offset - blocks * stride);
  }
}
