package org.laminsql.adapters.codec;

/** Snappy's block format (format_description.txt of google/snappy). */
final class Snappy extends LzBlock {

  private static final int LONG_LITERAL = 60;

  private Snappy(
      byte[] stored, int offset, int length, byte[] target, int start, int size, String name) {
    super(stored, offset, length, target, start, start, start + size, "snappy", name);
  }

  /** Decodes into a range of {@code target}, which it must fill. */
  static void decode(
      byte[] stored, int offset, int length, byte[] target, int start, int size, String name) {
    new Snappy(stored, offset, length, target, start, size, name).run();
  }

  private void run() {
    if (decodedSize() != left()) {
      throw damaged();
    }
    while (!atEnd()) {
      int tag = number(1);
      int upper = tag >> 2;
      switch (tag & 3) {
        case 0 -> literal(upper < LONG_LITERAL ? upper : number(upper - LONG_LITERAL + 1));
        case 1 -> copy((tag >> 5) << 8 | number(1), 4 + (upper & 7));
        case 2 -> copy(number(2), 1 + upper);
        default -> copy(number(4), 1 + upper);
      }
    }
    if (left() != 0) {
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
    if (lengthLessOne < 0 || lengthLessOne >= left()) {
      throw damaged();
    }
    literals(lengthLessOne + 1);
  }

  /** Little-endian; above 2^31 it is negative. */
  private int number(int bytes) {
    int number = 0;
    for (int i = 0; i < bytes; i++) {
      number |= next() << (Byte.SIZE * i);
    }
    return number;
  }
}
