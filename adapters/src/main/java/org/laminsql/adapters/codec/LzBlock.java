package org.laminsql.adapters.codec;

import static org.laminsql.catalog.error.LaminSqlError.FILE_CORRUPT;

/**
 * What the codecs of the LZ77 family share: stored bytes that are read one after the other, and a
 * range of the target that literals and copies of what stands before fill. Used by one thread.
 */
abstract class LzBlock {

  private final byte[] stored;
  private final int end;
  private final byte[] target;
  private final int start;
  private final int limit;
  private final String codec;
  private final String name;
  private int in;
  private int out;

  /**
   * @param offset where the stored bytes begin
   * @param length how many they are
   * @param start where in {@code target} the first byte lies that may be copied
   * @param out where the first decoded byte goes
   * @param limit behind the last one, at the latest
   * @param codec for messages
   * @param name of what is decoded, for messages
   */
  LzBlock(
      byte[] stored,
      int offset,
      int length,
      byte[] target,
      int start,
      int out,
      int limit,
      String codec,
      String name) {
    this.stored = stored;
    this.in = offset;
    this.end = offset + length;
    this.target = target;
    this.start = start;
    this.out = out;
    this.limit = limit;
    this.codec = codec;
    this.name = name;
  }

  final boolean atEnd() {
    return in == end;
  }

  /** Where the next decoded byte goes. */
  final int out() {
    return out;
  }

  /** How many bytes may still be decoded. */
  final int left() {
    return limit - out;
  }

  /** The next stored byte, unsigned. */
  final int next() {
    if (in >= end) {
      throw damaged();
    }
    return stored[in++] & 0xFF;
  }

  /** Bytes that are stored as they are. */
  final void literals(int length) {
    if (length > limit - out || length > end - in) {
      throw damaged();
    }
    System.arraycopy(stored, in, target, out, length);
    in += length;
    out += length;
  }

  /**
   * Bytes that stand {@code distance} before. They may reach into themselves: then what they repeat
   * doubles with each copy.
   */
  final void copy(int distance, int length) {
    if (distance < 1 || distance > out - start || length > limit - out) {
      throw damaged();
    }
    int from = out - distance;
    int copied = 0;
    while (copied < length) {
      int run = Math.min(distance + copied, length - copied);
      System.arraycopy(target, from, target, out + copied, run);
      copied += run;
    }
    out += length;
  }

  final RuntimeException damaged() {
    return FILE_CORRUPT.with(name, "its " + codec + " data is damaged");
  }
}
