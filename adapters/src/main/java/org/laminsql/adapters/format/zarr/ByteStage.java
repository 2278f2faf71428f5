package org.laminsql.adapters.format.zarr;

import static org.laminsql.catalog.error.LaminSqlError.FILE_CORRUPT;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.laminsql.adapters.codec.DecodedSize;

/**
 * One step from stored bytes towards elements.
 *
 * @param encodedSize from the size of what it gives to the size of what it is given
 * @param decoding the step
 */
record ByteStage(SizeRule encodedSize, Decoding decoding) {

  private static final int CHECKSUM = Integer.BYTES;

  /** How large the encoded form can be. */
  @FunctionalInterface
  interface SizeRule {
    DecodedSize encoded(DecodedSize decoded, String name);
  }

  /** A pure function over bytes. */
  @FunctionalInterface
  interface Decoding {
    byte[] decode(byte[] bytes, DecodedSize size, String name);
  }

  /** A checksum over a range of bytes. */
  @FunctionalInterface
  interface Sum {
    int of(byte[] bytes, int offset, int length);
  }

  /** A compressor, none of which makes more than twice and a header of what it is given. */
  static ByteStage compression(Decoding decoding) {
    return new ByteStage(
        (decoded, name) -> DecodedSize.atMost(2L * decoded.maximum() + (1 << 16)), decoding);
  }

  /** A step that turns every {@code decodedUnit} bytes into {@code encodedUnit} bytes. */
  static ByteStage resizing(int encodedUnit, int decodedUnit, Decoding decoding) {
    return new ByteStage(
        (decoded, name) -> {
          long encoded = (long) decoded.maximum() / decodedUnit * encodedUnit;
          return decoded.exact() ? DecodedSize.exactly(encoded, name) : DecodedSize.atMost(encoded);
        },
        decoding);
  }

  /** A step that leaves bytes as they are. */
  static ByteStage identity() {
    return resizing(1, 1, (bytes, size, name) -> bytes);
  }

  /** A little-endian checksum before the bytes or after them. */
  static ByteStage checksum(String kind, boolean before, Sum sum) {
    return new ByteStage(
        (decoded, name) ->
            decoded.exact()
                ? DecodedSize.exactly((long) decoded.maximum() + CHECKSUM, name)
                : DecodedSize.atMost((long) decoded.maximum() + CHECKSUM),
        (bytes, size, name) -> checked(kind, before, sum, bytes, name));
  }

  private static byte[] checked(String kind, boolean before, Sum sum, byte[] bytes, String name) {
    int length = bytes.length - CHECKSUM;
    if (length < 0) {
      throw FILE_CORRUPT.with(name, "its " + kind + " checksum is cut");
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int from = before ? CHECKSUM : 0;
    if (buffer.getInt(before ? 0 : length) != sum.of(bytes, from, length)) {
      throw FILE_CORRUPT.with(name, "its " + kind + " checksum is wrong");
    }
    return Arrays.copyOfRange(bytes, from, from + length);
  }
}
