package org.laminsql.adapters.format.zarr;

/** Bytes of records that lie one after the other. */
final class Records {

  private Records() {}

  /**
   * The bytes of one field of each record, densely.
   *
   * @param size of a record
   * @param offset of the field in it
   * @param length of the field
   */
  static byte[] column(byte[] bytes, int count, int size, int offset, int length) {
    byte[] dense = new byte[Math.multiplyExact(count, length)];
    for (int i = 0; i < count; i++) {
      System.arraycopy(bytes, i * size + offset, dense, i * length, length);
    }
    return dense;
  }
}
