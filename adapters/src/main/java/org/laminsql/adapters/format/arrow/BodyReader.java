package org.laminsql.adapters.format.arrow;

import java.nio.ByteOrder;
import org.laminsql.adapters.storage.RangeSource;

/**
 * Reads buffers of the bodies of messages. Safe to share.
 *
 * @param order of the numbers in them
 */
record BodyReader(RangeSource source, ByteOrder order) {

  /** Reads and decodes a buffer of a batch. */
  byte[] buffer(BatchHeader batch, int index, Place place) {
    return batch.compression().decode(stored(batch, index, Long.MAX_VALUE, place), place);
  }

  /** As {@link #buffer}, but of a plain buffer no more than the first bytes. */
  byte[] buffer(BatchHeader batch, int index, long needed, Place place) {
    return batch.compression() == Compression.NONE
        ? stored(batch, index, needed, place)
        : buffer(batch, index, place);
  }

  private byte[] stored(BatchHeader batch, int index, long limit, Place place) {
    if (2L * index + 1 >= batch.buffers().length) {
      throw place.corrupt("its record batch lists too few buffers");
    }
    long offset = batch.buffers()[2 * index];
    long length = batch.buffers()[2 * index + 1];
    if (offset < 0 || length < 0 || length > batch.bodyLength() - offset) {
      throw place.corrupt("one of its buffers lies outside of its record batch");
    }
    long wanted = Math.min(length, limit);
    if (wanted > Integer.MAX_VALUE - 64) {
      throw place.unsupported("a buffer of " + wanted + " bytes");
    }
    return wanted == 0 ? new byte[0] : source.read(batch.bodyPosition() + offset, (int) wanted);
  }
}
