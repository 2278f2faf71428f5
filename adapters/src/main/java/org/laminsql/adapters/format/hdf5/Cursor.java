package org.laminsql.adapters.format.hdf5;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.laminsql.adapters.codec.Lookup3;

/**
 * Reads the numbers of one metadata structure, little-endian, front to back.
 *
 * <p>Every read past the end is a corrupt file. One thread.
 */
final class Cursor {

  /** An address that is not set: all bits one. */
  static final long UNDEFINED = -1;

  private final Place place;
  private final ByteBuffer buffer;
  private final int sizeOfOffsets;
  private final int sizeOfLengths;

  /**
   * @param bytes not copied, not written to
   * @param sizeOfOffsets how many bytes an address takes in this file
   * @param sizeOfLengths how many bytes a length takes in this file
   */
  Cursor(Place place, byte[] bytes, int sizeOfOffsets, int sizeOfLengths) {
    this(place, ByteBuffer.wrap(bytes), sizeOfOffsets, sizeOfLengths);
  }

  private Cursor(Place place, ByteBuffer buffer, int sizeOfOffsets, int sizeOfLengths) {
    this.place = place;
    this.buffer = buffer.order(ByteOrder.LITTLE_ENDIAN);
    this.sizeOfOffsets = sizeOfOffsets;
    this.sizeOfLengths = sizeOfLengths;
  }

  Place place() {
    return place;
  }

  int sizeOfOffsets() {
    return sizeOfOffsets;
  }

  int sizeOfLengths() {
    return sizeOfLengths;
  }

  int position() {
    return buffer.position();
  }

  int remaining() {
    return buffer.remaining();
  }

  int u1() {
    return Byte.toUnsignedInt(need(1).get());
  }

  int u2() {
    return Short.toUnsignedInt(need(2).getShort());
  }

  long u4() {
    return Integer.toUnsignedLong(need(4).getInt());
  }

  /** A count or size of four bytes that has to fit an {@code int}. */
  int count4() {
    return toInt(u4());
  }

  /** An unsigned number of 0 to 8 bytes; above 2^63 it is corrupt. */
  long unsigned(int bytes) {
    long value = raw(bytes);
    if (value < 0) {
      throw place.corrupt("a number in it is too large");
    }
    return value;
  }

  /** An address, or {@link #UNDEFINED}. */
  long address() {
    long value = raw(sizeOfOffsets);
    boolean undefined =
        sizeOfOffsets == 8 ? value == UNDEFINED : value == (1L << (8 * sizeOfOffsets)) - 1;
    if (!undefined && value < 0) {
      throw place.corrupt("an address in it is too large");
    }
    return undefined ? UNDEFINED : value;
  }

  /** A length as wide as this file writes lengths. */
  long length() {
    return unsigned(sizeOfLengths);
  }

  /** A length of which not all bits are one: the size of an unlimited dimension is -1. */
  long lengthOrUnlimited() {
    long value = raw(sizeOfLengths);
    boolean unlimited = sizeOfLengths == 8 ? value == -1 : value == (1L << (8 * sizeOfLengths)) - 1;
    if (!unlimited && value < 0) {
      throw place.corrupt("a length in it is too large");
    }
    return unlimited ? -1 : value;
  }

  Cursor skip(int bytes) {
    need(bytes).position(buffer.position() + bytes);
    return this;
  }

  /** Goes to the next multiple of eight from {@code start}, as far as there are bytes. */
  void alignTo8(int start) {
    int padding = Math.floorMod(-(buffer.position() - start), 8);
    skip(Math.min(padding, remaining()));
  }

  byte[] bytes(int count) {
    ByteBuffer enough = need(count);
    byte[] bytes = new byte[count];
    enough.get(bytes);
    return bytes;
  }

  /** A cursor over the next bytes; this one goes behind them. */
  Cursor slice(int count) {
    need(count);
    ByteBuffer part = buffer.slice(buffer.position(), count);
    skip(count);
    return new Cursor(place, part, sizeOfOffsets, sizeOfLengths);
  }

  /** A fresh cursor over all bytes of this one. */
  Cursor rewound() {
    return rewound(place);
  }

  /** A fresh cursor over all bytes of this one, for messages about another place. */
  Cursor rewound(Place other) {
    return new Cursor(other, buffer.duplicate().rewind(), sizeOfOffsets, sizeOfLengths);
  }

  /** UTF-8 up to a NUL, which is skipped. */
  String textToNul() {
    int start = buffer.position();
    int length = 0;
    while (u1() != 0) {
      length++;
    }
    return new String(buffer.array(), buffer.arrayOffset() + start, length, StandardCharsets.UTF_8);
  }

  /** UTF-8 of that many bytes, without NULs at its end. */
  String text(int length) {
    byte[] bytes = bytes(length);
    int end = length;
    while (end > 0 && bytes[end - 1] == 0) {
      end--;
    }
    return new String(bytes, 0, end, StandardCharsets.UTF_8);
  }

  Cursor expect(String signature) {
    byte[] found = bytes(signature.length());
    if (!Arrays.equals(found, signature.getBytes(StandardCharsets.US_ASCII))) {
      throw place.corrupt("the signature " + signature + " is not where it should be");
    }
    return this;
  }

  /** Reads a version and refuses any but this one. */
  Cursor expectVersion(int known, String structure) {
    int version = u1();
    if (version != known) {
      throw place.unsupported("version " + version + " of the structure \"" + structure + "\"");
    }
    return this;
  }

  /** Compares the next four bytes with the checksum of all before them. */
  void verifyChecksum() {
    int computed = Lookup3.hash(buffer.array(), buffer.arrayOffset(), buffer.position());
    if (need(4).getInt() != computed) {
      throw place.corrupt("a checksum in it does not match");
    }
  }

  private long raw(int bytes) {
    need(bytes);
    long value = 0;
    for (int i = 0; i < bytes; i++) {
      value |= Byte.toUnsignedLong(buffer.get()) << (8 * i);
    }
    return value;
  }

  private int toInt(long value) {
    if (value > Integer.MAX_VALUE) {
      throw place.corrupt("a count in it is too large: " + value);
    }
    return (int) value;
  }

  private ByteBuffer need(int bytes) {
    if (bytes < 0 || bytes > buffer.remaining()) {
      throw place.corrupt("a structure in it ends too early");
    }
    return buffer;
  }
}
