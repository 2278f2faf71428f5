package org.laminsql.adapters.array.vector;

import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.array.NdArray;

/** Picks elements of a one-dimensional array into a vector. */
public final class Gather {

  private Gather() {}

  /**
   * Sets element {@code i} of the target to the array's element {@code positions[i]}; neighbours in
   * one chunk are copied as runs.
   *
   * @param positions 0-based; ascending ones read each chunk once whatever the reader keeps
   */
  public static void into(
      VectorBuilder target, ChunkReader chunks, NdArray array, long[] positions) {
    long size = array.chunkShape().get(0);
    int at = 0;
    while (at < positions.length) {
      long chunk = positions[at] / size;
      Elements elements = chunks.chunk(array, chunk);
      long end = (chunk + 1) * size;
      while (at < positions.length && positions[at] >= end - size && positions[at] < end) {
        int run = runLength(positions, at, end);
        target.copy(at, elements, (int) (positions[at] - (end - size)), run);
        at += run;
      }
    }
  }

  private static int runLength(long[] positions, int start, long end) {
    int next = start + 1;
    while (next < positions.length
        && positions[next] == positions[next - 1] + 1
        && positions[next] < end) {
      next++;
    }
    return next - start;
  }
}
