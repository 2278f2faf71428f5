package org.laminsql.adapters.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.LongStream;

/** Chosen rows as numbers and ranges. */
public final class Positions {

  /** The most rows a batch holds. */
  public static final int BATCH = 1 << 16;

  private Positions() {}

  /** The first {@code limit} chosen rows from {@code from} on and below {@code to}. */
  public static long[] next(BitSet chosen, int from, int to, int limit) {
    long[] positions = new long[Math.min(limit, Math.max(0, to - from))];
    int count = 0;
    int row = chosen.nextSetBit(from);
    while (row >= 0 && row < to && count < positions.length) {
      positions[count++] = row;
      row = chosen.nextSetBit(row + 1);
    }
    return count == positions.length ? positions : Arrays.copyOf(positions, count);
  }

  /** The chosen rows as ranges {@code [from, to)}. */
  public static List<long[]> ranges(BitSet chosen) {
    List<long[]> ranges = new ArrayList<>();
    int from = chosen.nextSetBit(0);
    while (from >= 0) {
      int to = chosen.nextClearBit(from);
      ranges.add(new long[] {from, to});
      from = chosen.nextSetBit(to);
    }
    return ranges;
  }

  /** The chunks of {@code size} elements that ranges touch, ascending, each once. */
  public static LongStream chunks(List<long[]> ranges, long size) {
    return ranges.stream()
        .flatMapToLong(range -> LongStream.rangeClosed(range[0] / size, (range[1] - 1) / size))
        .distinct();
  }

  /** The first {@code limit} of the chosen rows. */
  public static BitSet first(BitSet chosen, long limit) {
    if (limit >= chosen.cardinality()) {
      return chosen;
    }
    BitSet first = new BitSet();
    int row = chosen.nextSetBit(0);
    for (long i = 0; i < limit; i++) {
      first.set(row);
      row = chosen.nextSetBit(row + 1);
    }
    return first;
  }
}
