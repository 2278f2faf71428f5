package org.laminsql.adapters.format.zarr;

import java.util.List;
import java.util.Optional;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.storage.RangeSource;

/**
 * How one stored object becomes elements. It holds one leaf, or, if it is a shard, a grid of
 * leaves; shapes and coordinates are in the array's order of axes. Safe to share between threads.
 */
interface ChunkDecoder {

  /** The shape of what is read at once. */
  List<Long> leafShape();

  /**
   * Reads one leaf.
   *
   * @param stored the object; empty if it is not stored, which reads as fill values
   * @param leaf coordinates in the grid of leaves of this object
   * @param name of the object, for messages
   */
  Elements read(Optional<RangeSource> stored, long[] leaf, String name);

  /** How many bytes are stored for a leaf; 0 if it is missing; -1 if that is not known. */
  long storedBytes(Optional<RangeSource> stored, long[] leaf, String name);

  /** More bytes than this are never stored for the whole object. */
  long largestStored();
}
