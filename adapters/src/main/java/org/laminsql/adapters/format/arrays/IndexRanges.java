package org.laminsql.adapters.format.arrays;

import java.util.Arrays;

/** Some indexes of a dimension, as ascending ranges that do not touch. Immutable; safe to share. */
final class IndexRanges {

  private final long[] starts;
  private final long[] ends;

  /** How many indexes lie before each range, and at the end how many there are. */
  private final long[] before;

  private IndexRanges(long[] starts, long[] ends) {
    this.starts = starts;
    this.ends = ends;
    this.before = new long[starts.length + 1];
    for (int i = 0; i < starts.length; i++) {
      before[i + 1] = before[i] + ends[i] - starts[i];
    }
  }

  /** Those from {@code from} up to {@code to}, which it does not hold. */
  static IndexRanges of(long from, long to) {
    return new Builder().add(from, to).build();
  }

  /** How many. */
  long count() {
    return before[starts.length];
  }

  /** The chosen index that has so many before it. */
  long at(long position) {
    int range = rangeOf(position);
    return starts[range] + position - before[range];
  }

  private int rangeOf(long position) {
    int found = Arrays.binarySearch(before, position);
    return found >= 0 ? found : -found - 2;
  }

  /** Those from {@code from} up to {@code to}. */
  IndexRanges within(long from, long to) {
    Builder within = new Builder();
    int found = Arrays.binarySearch(ends, from);
    for (int i = found >= 0 ? found + 1 : -found - 1; i < starts.length && starts[i] < to; i++) {
      within.add(Math.max(starts[i], from), Math.min(ends[i], to));
    }
    return within.build();
  }

  /** Those in both. */
  IndexRanges and(IndexRanges other) {
    Builder both = new Builder();
    int mine = 0;
    int its = 0;
    while (mine < starts.length && its < other.starts.length) {
      both.add(Math.max(starts[mine], other.starts[its]), Math.min(ends[mine], other.ends[its]));
      if (ends[mine] < other.ends[its]) {
        mine++;
      } else {
        its++;
      }
    }
    return both.build();
  }

  /** The first so many. */
  IndexRanges first(long count) {
    return count >= count() ? this : count <= 0 ? of(0, 0) : within(0, at(count - 1) + 1);
  }

  /** The chunks of {@code size} indexes that they lie in. */
  IndexRanges chunks(long size) {
    Builder chunks = new Builder();
    for (int i = 0; i < starts.length; i++) {
      chunks.add(starts[i] / size, (ends[i] - 1) / size + 1);
    }
    return chunks.build();
  }

  /** Each index as the range of {@code factor} indexes that it becomes in a finer dimension. */
  IndexRanges times(long factor) {
    return new IndexRanges(
        Arrays.stream(starts).map(start -> start * factor).toArray(),
        Arrays.stream(ends).map(end -> end * factor).toArray());
  }

  /** A walk over them that starts at the index that has so many before it. */
  Walk from(long position) {
    return new Walk(position);
  }

  /** Goes from index to index, and from the last one to the first again. Used by one thread. */
  final class Walk {

    private int range;
    private long index;

    private Walk(long position) {
      this.range = rangeOf(position);
      this.index = at(position);
    }

    /** Where it is. */
    long index() {
      return index;
    }

    /** How many indexes follow one on the other from here, itself counted. */
    long run() {
      return ends[range] - index;
    }

    /**
     * Goes on by at most {@link #run()} indexes.
     *
     * @return whether it came to the end, and stands at the first index again
     */
    boolean advance(long count) {
      index += count;
      if (index < ends[range]) {
        return false;
      }
      range = range + 1 == starts.length ? 0 : range + 1;
      index = starts[range];
      return range == 0;
    }
  }

  /** Collects ranges in ascending order; what overlaps or touches becomes one. */
  static final class Builder {

    private long[] starts = new long[4];
    private long[] ends = new long[4];
    private int size;

    Builder add(long from, long to) {
      if (from >= to) {
        return this;
      }
      if (size > 0 && from <= ends[size - 1]) {
        ends[size - 1] = Math.max(ends[size - 1], to);
        return this;
      }
      if (size == starts.length) {
        starts = Arrays.copyOf(starts, 2 * size);
        ends = Arrays.copyOf(ends, 2 * size);
      }
      starts[size] = from;
      ends[size++] = to;
      return this;
    }

    IndexRanges build() {
      return new IndexRanges(Arrays.copyOf(starts, size), Arrays.copyOf(ends, size));
    }
  }
}
