package org.laminsql.adapters.format.zarr;

import static org.laminsql.catalog.error.LaminSqlError.FILE_CORRUPT;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.laminsql.adapters.codec.DecodedSize;

/**
 * The form that numcodecs' {@code vlen-utf8}, {@code vlen-bytes} and {@code vlen-array} share: the
 * number of items, then each item's length in bytes and its bytes; numbers are little-endian and of
 * 32 bits.
 */
final class VariableItems {

  /** A chunk of more is taken for damaged: so much, and so much more for each item. */
  private static final long LARGEST_CHUNK = 1L << 28;

  private static final long LARGEST_MEAN_ITEM = 1L << 10;

  private VariableItems() {}

  /** Takes the items one after the other. */
  @FunctionalInterface
  interface Receiver {
    void item(int index, int offset, int length);
  }

  static DecodedSize size(int count) {
    return DecodedSize.atMost(
        Math.min(LARGEST_CHUNK + count * LARGEST_MEAN_ITEM, ChunkMemory.LARGEST));
  }

  static void read(byte[] bytes, int count, String name, Receiver receiver) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.length < Integer.BYTES || buffer.getInt() != count) {
      throw FILE_CORRUPT.with(name, "it does not hold the expected " + count + " items");
    }
    for (int i = 0; i < count; i++) {
      int length = buffer.remaining() < Integer.BYTES ? -1 : buffer.getInt();
      if (length < 0 || length > buffer.remaining()) {
        throw FILE_CORRUPT.with(name, "its items are cut");
      }
      receiver.item(i, buffer.position(), length);
      buffer.position(buffer.position() + length);
    }
  }

  /** Checked before memory is taken for the items: each of them has at least its length. */
  static void checkCount(byte[] bytes, int count, String name) {
    if (count > bytes.length / Integer.BYTES) {
      throw FILE_CORRUPT.with(name, "it does not hold the expected " + count + " items");
    }
  }
}
