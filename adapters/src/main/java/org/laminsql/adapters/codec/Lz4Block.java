package org.laminsql.adapters.codec;

import static org.laminsql.catalog.error.LaminSqlError.FILE_CORRUPT;

/**
 * An LZ4 block ("LZ4 Block Format Description") that may copy from the blocks before it, which the
 * decoders of lz4-java do not offer.
 */
final class Lz4Block {

  private static final int SHORTEST_MATCH = 4;
  private static final int LONGER = 15;

  private final byte[] stored;
  private final int end;
  private final byte[] target;
  private final int limit;
  private final String name;
  private int in;
  private int out;

  private Lz4Block(
      byte[] stored, int from, int length, byte[] target, int out, int limit, String name) {
    this.stored = stored;
    this.in = from;
    this.end = from + length;
    this.target = target;
    this.out = out;
    this.limit = limit;
    this.name = name;
  }

  /**
   * Decodes a block.
   *
   * @param start where in {@code target} the first block it may copy from begins
   * @param out where it goes
   * @param limit where it must end at the latest
   * @return where it ends
   */
  static int decode(
      byte[] stored,
      int from,
      int length,
      byte[] target,
      int start,
      int out,
      int limit,
      String name) {
    return new Lz4Block(stored, from, length, target, out, limit, name).run(start);
  }

  private int run(int start) {
    while (true) {
      int token = next();
      literals(length(token >> 4));
      if (in == end) {
        return out;
      }
      int distance = next() | next() << 8;
      int length = length(token & LONGER) + SHORTEST_MATCH;
      if (distance == 0 || distance > out - start || length > limit - out) {
        throw damaged();
      }
      match(distance, length);
    }
  }

  private int length(int nibble) {
    int length = nibble;
    if (nibble == LONGER) {
      int more;
      do {
        more = next();
        length += more;
        if (length > limit - out) {
          throw damaged();
        }
      } while (more == 255);
    }
    return length;
  }

  private void literals(int length) {
    if (length > limit - out || length > end - in) {
      throw damaged();
    }
    System.arraycopy(stored, in, target, out, length);
    in += length;
    out += length;
  }

  /** A match may reach into itself: then what it repeats doubles with each copy. */
  private void match(int distance, int length) {
    int from = out - distance;
    int copied = 0;
    while (copied < length) {
      int run = Math.min(distance + copied, length - copied);
      System.arraycopy(target, from, target, out + copied, run);
      copied += run;
    }
    out += length;
  }

  private int next() {
    if (in >= end) {
      throw damaged();
    }
    return stored[in++] & 0xFF;
  }

  private RuntimeException damaged() {
    return FILE_CORRUPT.with(name, "its lz4 data is damaged");
  }
}
