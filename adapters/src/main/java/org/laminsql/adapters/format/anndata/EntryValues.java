package org.laminsql.adapters.format.anndata;

import org.laminsql.adapters.array.NdArray;

/**
 * Adds single entries of the array {@code data} of a sparse matrix to vectors; reads a chunk when
 * an entry of it is wanted. Used by one thread.
 */
record EntryValues(NdArray data, ChunkReader chunks, long chunkSize) {

  EntryValues(NdArray data, ChunkReader chunks) {
    this(data, chunks, data.chunkShape().get(0));
  }

  void add(VectorBuilder target, int at, long entry) {
    long chunk = entry / chunkSize;
    target.add(at, chunks.chunk(data, chunk), (int) (entry - chunk * chunkSize));
  }
}
