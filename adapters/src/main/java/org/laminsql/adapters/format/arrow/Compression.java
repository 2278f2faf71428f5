package org.laminsql.adapters.format.arrow;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.laminsql.adapters.codec.DecodedSize;
import org.laminsql.adapters.codec.Lz4Frame;
import org.laminsql.adapters.codec.Zstandard;

/** How the buffers of a batch are compressed (specification, "Compression"). */
enum Compression {
  NONE,
  LZ4_FRAME,
  ZSTD;

  /** The decoded size stands before each buffer, little-endian whatever the schema says. */
  private static final int PREFIX = 8;

  /** Says that a buffer was left as it is, since it would not shrink. */
  private static final long PLAIN = -1;

  /** Up to here a buffer is made at once; beyond, only as far as decoding really gets. */
  private static final int TRUSTED = 1 << 20;

  private static final int LIKELY_RATIO = 64;

  /** Decodes a whole stored buffer. */
  byte[] decode(byte[] stored, Place place) {
    if (this == NONE || stored.length == 0) {
      return stored;
    }
    if (stored.length < PREFIX) {
      throw place.corrupt("one of its compressed buffers is cut");
    }
    long size = ByteBuffer.wrap(stored).order(ByteOrder.LITTLE_ENDIAN).getLong(0);
    byte[] content = Arrays.copyOfRange(stored, PREFIX, stored.length);
    if (size == PLAIN) {
      return content;
    }
    if (size < 0) {
      throw place.corrupt("one of its buffers would have " + size + " bytes");
    }
    String name = place.toString();
    DecodedSize exact = DecodedSize.exactly(size, name);
    boolean likely = size <= TRUSTED || size / LIKELY_RATIO <= content.length;
    DecodedSize expected = likely ? exact : DecodedSize.atMost(size);
    byte[] decoded =
        this == ZSTD
            ? Zstandard.decode(content, expected, name)
            : Lz4Frame.decode(content, expected, name);
    exact.checked(decoded.length, name);
    return decoded;
  }
}
