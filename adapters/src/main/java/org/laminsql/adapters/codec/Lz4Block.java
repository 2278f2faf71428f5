package org.laminsql.adapters.codec;

/**
 * An LZ4 block ("LZ4 Block Format Description") that may copy from the blocks before it, which the
 * decoders of lz4-java do not offer.
 */
final class Lz4Block extends LzBlock {

  private static final int SHORTEST_MATCH = 4;
  private static final int LONGER = 15;

  private Lz4Block(
      byte[] stored,
      int from,
      int length,
      byte[] target,
      int start,
      int out,
      int limit,
      String name) {
    super(stored, from, length, target, start, out, limit, "lz4", name);
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
    return new Lz4Block(stored, from, length, target, start, out, limit, name).run();
  }

  private int run() {
    while (true) {
      int token = next();
      literals(length(token >> 4));
      if (atEnd()) {
        return out();
      }
      int distance = next() | next() << 8;
      copy(distance, length(token & LONGER) + SHORTEST_MATCH);
    }
  }

  private int length(int nibble) {
    int length = nibble;
    if (nibble == LONGER) {
      int more;
      do {
        more = next();
        length += more;
        if (length > left()) {
          throw damaged();
        }
      } while (more == 255);
    }
    return length;
  }
}
