package org.laminsql.adapters.format.arrow;

/** Where the bytes of each value lie. */
interface ByteRanges {

  /** What {@code use} makes of the bytes of the value at {@code index}, which is not NULL. */
  Object at(int index, Use use);

  /** Makes a value of bytes. */
  interface Use {
    Object of(byte[] bytes, int from, int length);
  }
}
