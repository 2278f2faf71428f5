package org.laminsql.adapters.format.zarr;

import java.util.List;

/**
 * How much memory a chunk may take. The metadata alone decides how large a chunk is that is not
 * stored, so that nothing else would bound it.
 */
final class ChunkMemory {

  /** Half of what the JVM may use, in bytes. */
  static final long LARGEST = Runtime.getRuntime().maxMemory() / 2;

  /** What a reference to a text or to bytes takes. */
  static final long REFERENCE = 8;

  /** What a short text takes, without the reference. */
  static final long SHORT_TEXT = 56;

  private ChunkMemory() {}

  /** How many elements a chunk has. */
  static int count(List<Long> chunkShape, ElementCodec elements) throws UnknownEncoding {
    int count = ArrayMetadata.count(chunkShape);
    if (count > LARGEST / Math.max(1, elements.memoryOfOne())) {
      throw new UnknownEncoding(
          "chunks of shape " + chunkShape + ", too large for the memory the JVM may use");
    }
    return count;
  }
}
