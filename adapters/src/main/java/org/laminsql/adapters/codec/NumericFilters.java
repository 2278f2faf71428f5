package org.laminsql.adapters.codec;

import static org.laminsql.catalog.error.LaminSqlError.FILE_CORRUPT;

import java.nio.ByteBuffer;

/**
 * Undoes the filters of numcodecs that change numbers before they are compressed. The rules are
 * those of numcodecs 0.15.
 *
 * <p>{@code stored} is how the numbers lie in the bytes given, {@code decoded} how they lie in the
 * bytes returned. Bytes that are no whole number of elements are FILE_CORRUPT, naming {@code name}.
 */
public final class NumericFilters {

  private NumericFilters() {}

  /** {@code delta}: the first number, then differences to the number before. */
  public static byte[] delta(
      byte[] encoded, NumberFormat stored, NumberFormat decoded, String name) {
    int count = count(encoded, stored, name);
    ByteBuffer from = stored.view(encoded);
    byte[] bytes = new byte[Math.multiplyExact(count, decoded.size())];
    ByteBuffer to = decoded.view(bytes);
    long integer = 0;
    double real = 0;
    for (int i = 0; i < count; i++) {
      if (decoded.isFloat()) {
        real += stored.real(from, i * stored.size());
        decoded.put(to, i * decoded.size(), real);
        real = decoded.real(to, i * decoded.size());
      } else {
        integer += stored.integer(from, i * stored.size());
        decoded.put(to, i * decoded.size(), integer);
      }
    }
    return bytes;
  }

  /** {@code fixedscaleoffset}: {@code stored / scale + offset}. */
  public static byte[] fixedScaleOffset(
      byte[] encoded,
      NumberFormat stored,
      NumberFormat decoded,
      double scale,
      double offset,
      String name) {
    int count = count(encoded, stored, name);
    ByteBuffer from = stored.view(encoded);
    byte[] bytes = new byte[Math.multiplyExact(count, decoded.size())];
    ByteBuffer to = decoded.view(bytes);
    boolean single = stored.isFloat() && stored.size() <= Float.BYTES;
    for (int i = 0; i < count; i++) {
      double number = stored.real(from, i * stored.size());
      double value =
          single ? (float) number / (float) scale + (float) offset : number / scale + offset;
      decoded.put(to, i * decoded.size(), value);
    }
    return bytes;
  }

  /** {@code astype} and {@code quantize}: the same numbers in another format. */
  public static byte[] converted(
      byte[] encoded, NumberFormat stored, NumberFormat decoded, String name) {
    int count = count(encoded, stored, name);
    if (stored.equals(decoded)) {
      return encoded;
    }
    ByteBuffer from = stored.view(encoded);
    byte[] bytes = new byte[Math.multiplyExact(count, decoded.size())];
    ByteBuffer to = decoded.view(bytes);
    boolean unsigned = stored.kind() == NumberFormat.Kind.UNSIGNED;
    for (int i = 0; i < count; i++) {
      if (stored.isFloat() || (unsigned && decoded.isFloat())) {
        decoded.put(to, i * decoded.size(), stored.real(from, i * stored.size()));
      } else {
        decoded.put(to, i * decoded.size(), stored.integer(from, i * stored.size()));
      }
    }
    return bytes;
  }

  /**
   * {@code packbits}: the number of padding bits, then eight booleans a byte, highest bit first.
   */
  public static byte[] unpackedBits(byte[] packed, String name) {
    int padding = packed.length == 0 ? -1 : packed[0];
    int bits = Byte.SIZE * (packed.length - 1) - padding;
    if (padding < 0 || padding >= Byte.SIZE || bits < 0) {
      throw FILE_CORRUPT.with(name, "its packed bits are damaged");
    }
    byte[] bytes = new byte[bits];
    for (int i = 0; i < bits; i++) {
      bytes[i] = (byte) (packed[1 + i / Byte.SIZE] >> (Byte.SIZE - 1 - i % Byte.SIZE) & 1);
    }
    return bytes;
  }

  private static int count(byte[] encoded, NumberFormat stored, String name) {
    if (encoded.length % stored.size() != 0) {
      throw FILE_CORRUPT.with(
          name, encoded.length + " bytes are no whole number of " + stored.size() + "-byte values");
    }
    return encoded.length / stored.size();
  }
}
