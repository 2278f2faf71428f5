package org.laminsql.adapters.codec;

import static org.laminsql.catalog.error.LaminSqlError.FILE_CORRUPT;

/** Snappy's block format (format_description.txt of google/snappy). */
final class Snappy {

  private static final int LONG_LITERAL = 60;

  private final byte[] stored;
  private final int end;
  private final byte[] target;
  private final int start;
  private final int limit;
  private final String name;
  private int in;
  private int out;

  private Snappy(
      byte[] stored, int offset, int length, byte[] target, int start, int size, String name) {
    this.stored = stored;
    this.in = offset;
    this.end = offset + length;
    this.target = target;
    this.start = start;
    this.out = start;
    this.limit = start + size;
    this.name = name;
  }

  /** Decodes into a range of {@code target}, which it must fill. */
  static void decode(
      byte[] stored, int offset, int length, byte[] target, int start, int size, String name) {
    new Snappy(stored, offset, length, target, start, size, name).run();
  }

  private void run() {
    if (decodedSize() != limit - start) {
      throw damaged();
    }
    while (in < end) {
      int tag = number(1);
      int upper = tag >> 2;
      switch (tag & 3) {
        case 0 -> literal(upper < LONG_LITERAL ? upper : number(upper - LONG_LITERAL + 1));
        case 1 -> copy((tag >> 5) << 8 | number(1), 4 + (upper & 7));
        case 2 -> copy(number(2), 1 + upper);
        default -> copy(number(4), 1 + upper);
      }
    }
    if (out != limit) {
      throw damaged();
    }
  }

  /** In groups of seven bits, the lowest first; the highest bit says that more follow. */
  private long decodedSize() {
    long size = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += 7) {
      int group = number(1);
      size |= (group & 0x7FL) << shift;
      if (group < 0x80) {
        return size;
      }
    }
    throw damaged();
  }

  private void literal(int lengthLessOne) {
    if (lengthLessOne < 0 || lengthLessOne >= limit - out || lengthLessOne >= end - in) {
      throw damaged();
    }
    int length = lengthLessOne + 1;
    System.arraycopy(stored, in, target, out, length);
    in += length;
    out += length;
  }

  private void copy(int distance, int length) {
    if (distance < 1 || distance > out - start || length > limit - out) {
      throw damaged();
    }
    for (int i = 0; i < length; i++, out++) {
      target[out] = target[out - distance];
    }
  }

  /** Little-endian; above 2^31 it is negative. */
  private int number(int bytes) {
    if (bytes > end - in) {
      throw damaged();
    }
    int number = 0;
    for (int i = 0; i < bytes; i++) {
      number |= (stored[in++] & 0xFF) << (Byte.SIZE * i);
    }
    return number;
  }

  private RuntimeException damaged() {
    return FILE_CORRUPT.with(name, "its snappy data is damaged");
  }
}
