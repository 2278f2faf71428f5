package org.laminsql.adapters.format.arrow;

import java.nio.ByteBuffer;

/**
 * How an integer lies in bytes.
 *
 * @param width in bytes: 1, 2, 4 or 8
 * @param signed an unsigned one of 8 bytes is given as its bits
 */
record IntegerLayout(int width, boolean signed) {

  static final IntegerLayout INT32 = new IntegerLayout(Integer.BYTES, true);
  static final IntegerLayout INT64 = new IntegerLayout(Long.BYTES, true);

  /** The element at an index, in the byte order of the buffer. */
  long at(ByteBuffer data, int index) {
    return switch (width) {
      case 1 -> signed ? data.get(index) : data.get(index) & 0xFF;
      case 2 -> signed ? data.getShort(2 * index) : data.getShort(2 * index) & 0xFFFF;
      case 4 -> signed ? data.getInt(4 * index) : data.getInt(4 * index) & 0xFFFF_FFFFL;
      default -> data.getLong(8 * index);
    };
  }
}
