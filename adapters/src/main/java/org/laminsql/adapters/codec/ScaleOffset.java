package org.laminsql.adapters.codec;

import static org.laminsql.catalog.error.LaminSqlError.FILE_CORRUPT;

import java.nio.ByteBuffer;

/**
 * Undoes zarr's {@code scale_offset}: {@code stored / scale + offset} in the arithmetic of the
 * numbers' own type (zarr-extensions, codecs/scale_offset).
 */
public final class ScaleOffset {

  private final NumberFormat format;
  private final byte[] scale;
  private final byte[] offset;

  /**
   * Of numbers of one format.
   *
   * @param format other than booleans and unsigned ones of 64 bits
   * @param scale one number in that format
   * @param offset one number in that format
   */
  public ScaleOffset(NumberFormat format, byte[] scale, byte[] offset) {
    this.format = format;
    this.scale = scale.clone();
    this.offset = offset.clone();
  }

  /**
   * The numbers that were encoded.
   *
   * @param name of what is decoded, for messages
   * @throws org.laminsql.catalog.error.LaminSqlException FILE_CORRUPT if the bytes are no whole
   *     number of values or a result is no number of this type
   */
  public byte[] decode(byte[] encoded, String name) {
    ByteBuffer from = format.view(encoded);
    byte[] bytes = new byte[encoded.length];
    ByteBuffer to = format.view(bytes);
    int size = format.size();
    if (bytes.length % size != 0) {
      throw FILE_CORRUPT.with(name, "it is no whole number of " + size + "-byte values");
    }
    for (int i = 0; i < bytes.length; i += size) {
      if (format.isFloat()) {
        format.put(to, i, real(format.real(from, i)));
      } else {
        format.put(to, i, integer(format.integer(from, i), name));
      }
    }
    return bytes;
  }

  private double real(double stored) {
    double by = format.real(format.view(scale), 0);
    double plus = format.real(format.view(offset), 0);
    return rounded(rounded(stored / by) + plus);
  }

  /** To what a number of this type can be; after one operation on such numbers that is exact. */
  private double rounded(double real) {
    return switch (format.size()) {
      case 2 -> HalfFloat.toFloat(HalfFloat.fromDouble(real));
      case 4 -> (float) real;
      default -> real;
    };
  }

  private long integer(long stored, String name) {
    long by = format.integer(format.view(scale), 0);
    long plus = format.integer(format.view(offset), 0);
    try {
      if (by != 0 && stored % by == 0) {
        long value = Math.addExact(stored / by, plus);
        ByteBuffer one = format.view(new byte[format.size()]);
        format.put(one, 0, value);
        if (format.integer(one, 0) == value) {
          return value;
        }
      }
    } catch (ArithmeticException e) {
      throw FILE_CORRUPT.causedBy(e, name, "its scale and offset do not fit its values");
    }
    throw FILE_CORRUPT.with(name, "its scale and offset do not fit its values");
  }
}
