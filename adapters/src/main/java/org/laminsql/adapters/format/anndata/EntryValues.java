package org.laminsql.adapters.format.anndata;

import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.array.vector.ChunkReader;
import org.laminsql.adapters.array.vector.VectorBuilder;

/**
 * Adds single entries of the array {@code data} of a sparse matrix to vectors; reads a chunk when
 * an entry of it is wanted. Used by one thread.
 */
final class EntryValues {

  private final NdArray data;
  private final ChunkReader chunks;
  private final long chunkSize;
  private long start;
  private @Nullable Elements current;

  EntryValues(NdArray data, ChunkReader chunks) {
    this.data = data;
    this.chunks = chunks;
    this.chunkSize = data.chunkShape().get(0);
  }

  /** Adds an entry to a value of the target. */
  void add(VectorBuilder target, int at, long entry) {
    target.add(at, holding(entry), (int) (entry - start));
  }

  private Elements holding(long entry) {
    Elements elements = current;
    if (elements == null || entry < start || entry >= start + chunkSize) {
      long chunk = entry / chunkSize;
      elements = chunks.chunk(data, chunk);
      current = elements;
      start = chunk * chunkSize;
    }
    return elements;
  }
}
