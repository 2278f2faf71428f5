package org.laminsql.adapters.format.anndata;

import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.array.vector.ChunkReader;
import org.laminsql.adapters.array.vector.Integers;
import org.laminsql.catalog.error.LaminSqlError;

/** Reads the array {@code indices} of a sparse matrix chunk by chunk. Used by one thread. */
final class MinorReader {

  private final String dataset;
  private final NdArray indices;
  private final int minorCount;
  private final ChunkReader chunks;
  private final long chunkSize;
  private long start;
  private long end;
  private int[] values = {};

  MinorReader(String dataset, NdArray indices, int minorCount, ChunkReader chunks) {
    this.dataset = dataset;
    this.indices = indices;
    this.minorCount = minorCount;
    this.chunks = chunks;
    this.chunkSize = indices.chunkShape().get(0);
  }

  /** Goes to the chunk that holds an entry. */
  void goTo(long entry) {
    if (entry >= start && entry < end) {
      return;
    }
    long chunk = entry / chunkSize;
    int[] read = Integers.toInts(chunks.chunk(indices, chunk));
    start = chunk * chunkSize;
    end = Math.min(start + chunkSize, indices.size());
    check(read, (int) (end - start), chunk);
    values = read;
  }

  private void check(int[] read, int count, long chunk) {
    for (int i = 0; i < count; i++) {
      if (read[i] < 0 || read[i] >= minorCount) {
        end = start;
        throw LaminSqlError.FILE_CORRUPT.with(
            dataset, indices.path() + " points beyond " + minorCount + " in chunk " + chunk);
      }
    }
  }

  /** The entry behind the last one of the current chunk. */
  long end() {
    return end;
  }

  /** The position of an entry of the current chunk. */
  int at(long entry) {
    return values[(int) (entry - start)];
  }
}
