package org.laminsql.adapters.format.hdf5;

import java.util.List;
import java.util.Optional;

/** The bytes of an array, chunk by chunk. Safe to share between threads. */
interface ChunkStore {

  /** As long as the dataspace's shape; at least 1 in each dimension. */
  List<Long> chunkShape();

  /** Stored bytes of a chunk; 0 if it was never written. */
  long storedBytes(long[] chunk);

  /** The decoded bytes of a whole chunk; empty if it was never written. */
  Optional<byte[]> read(long[] chunk);
}
