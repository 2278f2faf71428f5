package org.laminsql.adapters.codec;

import static org.laminsql.catalog.error.LaminSqlError.FILE_CORRUPT;

/**
 * BloscLZ, the LZ77 that Blosc brings along. The format is that of {@code blosclz_decompress} in
 * c-blosc 1.21.
 */
final class BloscLz {

  private static final int LARGEST_NEAR_DISTANCE = 8191;
  private static final int FAR = 31 << 8;

  private final byte[] stored;
  private final int end;
  private final byte[] target;
  private final int start;
  private final int limit;
  private final String name;
  private int in;
  private int out;

  private BloscLz(
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
    new BloscLz(stored, offset, length, target, start, size, name).run();
  }

  private void run() {
    int control = next() & 31;
    while (true) {
      if (control >= 32) {
        match(control);
      } else {
        literals(control + 1);
      }
      if (in == end) {
        break;
      }
      control = next();
    }
    if (out != limit) {
      throw damaged();
    }
  }

  private void literals(int length) {
    if (length > limit - out || length > end - in) {
      throw damaged();
    }
    System.arraycopy(stored, in, target, out, length);
    in += length;
    out += length;
  }

  private void match(int control) {
    int length = (control >> 5) + 2;
    int distance = (control & 31) << 8;
    if (control >> 5 == 7) {
      int more;
      do {
        more = next();
        length += more;
        if (length > limit - out) {
          throw damaged();
        }
      } while (more == 255);
    }
    int low = next();
    if (low == 255 && distance == FAR) {
      distance = LARGEST_NEAR_DISTANCE + (next() << 8) + next();
    } else {
      distance += low;
    }
    copy(distance + 1, length);
  }

  private void copy(int distance, int length) {
    if (distance > out - start || length > limit - out) {
      throw damaged();
    }
    for (int i = 0; i < length; i++, out++) {
      target[out] = target[out - distance];
    }
  }

  private int next() {
    if (in >= end) {
      throw damaged();
    }
    return stored[in++] & 0xFF;
  }

  private RuntimeException damaged() {
    return FILE_CORRUPT.with(name, "its blosclz data is damaged");
  }
}
