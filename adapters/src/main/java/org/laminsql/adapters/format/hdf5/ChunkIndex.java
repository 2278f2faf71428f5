package org.laminsql.adapters.format.hdf5;

import java.util.Optional;

/** Finds chunks by their coordinates. Safe to share between threads. */
interface ChunkIndex {

  /**
   * Where the chunk lies; empty if it was never written.
   *
   * @param chunk one coordinate a dimension, counted in chunks
   */
  Optional<StoredChunk> find(long[] chunk);
}
