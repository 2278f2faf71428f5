package org.laminsql.adapters.codec;

/**
 * The checksum of HDF5's metadata: Bob Jenkins' {@code hashlittle} of lookup3.c (public domain),
 * with the initial value 0.
 */
public final class Lookup3 {

  private int a;
  private int b;
  private int c;

  private Lookup3(int length) {
    a = 0xdeadbeef + length;
    b = a;
    c = a;
  }

  /** Of a range of bytes. */
  public static int hash(byte[] bytes, int offset, int length) {
    return new Lookup3(length).hashed(bytes, offset, length);
  }

  private int hashed(byte[] bytes, int offset, int length) {
    int at = offset;
    int left = length;
    while (left > 12) {
      add(bytes, at, 12);
      mix();
      at += 12;
      left -= 12;
    }
    if (left > 0) {
      add(bytes, at, left);
      finish();
    }
    return c;
  }

  private void add(byte[] bytes, int at, int count) {
    a += word(bytes, at, count);
    b += word(bytes, at + 4, count - 4);
    c += word(bytes, at + 8, count - 8);
  }

  private static int word(byte[] bytes, int at, int count) {
    int word = 0;
    for (int i = 0; i < Math.min(4, count); i++) {
      word |= Byte.toUnsignedInt(bytes[at + i]) << (8 * i);
    }
    return word;
  }

  private void mix() {
    a = (a - c) ^ Integer.rotateLeft(c, 4);
    c += b;
    b = (b - a) ^ Integer.rotateLeft(a, 6);
    a += c;
    c = (c - b) ^ Integer.rotateLeft(b, 8);
    b += a;
    a = (a - c) ^ Integer.rotateLeft(c, 16);
    c += b;
    b = (b - a) ^ Integer.rotateLeft(a, 19);
    a += c;
    c = (c - b) ^ Integer.rotateLeft(b, 4);
    b += a;
  }

  private void finish() {
    c = (c ^ b) - Integer.rotateLeft(b, 14);
    a = (a ^ c) - Integer.rotateLeft(c, 11);
    b = (b ^ a) - Integer.rotateLeft(a, 25);
    c = (c ^ b) - Integer.rotateLeft(b, 16);
    a = (a ^ c) - Integer.rotateLeft(c, 4);
    b = (b ^ a) - Integer.rotateLeft(a, 14);
    c = (c ^ b) - Integer.rotateLeft(b, 24);
  }
}
