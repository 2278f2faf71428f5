package org.laminsql.adapters.codec;

/**
 * BloscLZ, the LZ77 that Blosc brings along. The format is that of {@code blosclz_decompress} in
 * c-blosc 1.21.
 */
final class BloscLz extends LzBlock {

  private static final int LARGEST_NEAR_DISTANCE = 8191;
  private static final int FAR = 31 << 8;

  private BloscLz(
      byte[] stored, int offset, int length, byte[] target, int start, int size, String name) {
    super(stored, offset, length, target, start, start, start + size, "blosclz", name);
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
      if (atEnd()) {
        break;
      }
      control = next();
    }
    if (left() != 0) {
      throw damaged();
    }
  }

  private void match(int control) {
    int length = (control >> 5) + 2;
    int distance = (control & 31) << 8;
    if (control >> 5 == 7) {
      int more;
      do {
        more = next();
        length += more;
        if (length > left()) {
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
}
