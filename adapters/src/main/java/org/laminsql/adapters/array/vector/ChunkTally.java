package org.laminsql.adapters.array.vector;

import java.util.List;
import java.util.stream.LongStream;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.scan.ScanEstimate;

/**
 * Chunks chosen, for estimates.
 *
 * @param chosen chunks that will be read
 * @param total chunks the arrays have
 * @param bytes stored bytes of the chosen ones, or -1 if not known
 */
public record ChunkTally(long chosen, long total, long bytes) {

  public static final ChunkTally NOTHING = new ChunkTally(0, 0, 0);

  /** Some chunks of one array. */
  public static ChunkTally of(NdArray array, List<long[]> chunks) {
    long bytes = 0;
    for (long[] chunk : chunks) {
      long stored = array.storedBytes(chunk);
      bytes = stored < 0 || bytes < 0 ? -1 : bytes + stored;
    }
    return new ChunkTally(chunks.size(), array.chunkCount(), bytes);
  }

  /** Some chunks of a one-dimensional array. */
  public static ChunkTally of(NdArray array, LongStream chunks) {
    return of(array, chunks.mapToObj(chunk -> new long[] {chunk}).toList());
  }

  /** Both together. */
  public ChunkTally plus(ChunkTally other) {
    long sum = bytes < 0 || other.bytes < 0 ? -1 : bytes + other.bytes;
    return new ChunkTally(chosen + other.chosen, total + other.total, sum);
  }

  /** The estimate of a scan of so many rows. */
  public ScanEstimate estimate(long rows) {
    return new ScanEstimate(rows, chosen, total, bytes);
  }
}
