package org.laminsql.adapters.format.hdf5;

/** Reads groups of bits, the most significant first. One thread. */
final class BitReader {

  private final Place place;
  private final byte[] bytes;
  private int position;
  private int left = Byte.SIZE;

  BitReader(Place place, byte[] bytes, int offset) {
    this.place = place;
    this.bytes = bytes;
    this.position = offset;
  }

  /**
   * The next bits as an unsigned number.
   *
   * @param count 0 to 64
   */
  long next(int count) {
    long value = 0;
    int missing = count;
    while (missing > 0) {
      if (position >= bytes.length) {
        throw place.corrupt("its packed bits are cut");
      }
      int taken = Math.min(missing, left);
      left -= taken;
      missing -= taken;
      value = value << taken | (bytes[position] >>> left & ((1 << taken) - 1));
      if (left == 0) {
        left = Byte.SIZE;
        position++;
      }
    }
    return value;
  }
}
