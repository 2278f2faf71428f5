package org.laminsql.adapters.codec;

import static org.laminsql.catalog.error.LaminSqlError.ENCODING_NOT_SUPPORTED;
import static org.laminsql.catalog.error.LaminSqlError.FILE_CORRUPT;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * Undoes zarr's {@code cast_value}: the same numbers in another format, some of them by a list
 * (zarr-extensions, codecs/cast_value). Values that would have to be clamped or wrapped are not
 * read.
 *
 * @param stored what is given
 * @param decoded what is returned
 * @param exactly whether a value may not be rounded; else it is rounded to the nearest, ties to
 *     even
 * @param exceptions come before all rules
 */
public record CastValue(
    NumberFormat stored, NumberFormat decoded, boolean exactly, List<Mapped> exceptions) {

  /** Beyond that not every integer is a double. */
  private static final long LARGEST_EXACT = 1L << 53;

  /** Copies the list. */
  public CastValue {
    exceptions = List.copyOf(exceptions);
  }

  /** A stored number in its format and the number that it stands for in that of the result. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Mapped(byte[] stored, byte[] decoded) {}

  /**
   * The numbers that were encoded.
   *
   * @param name of what is decoded, for messages
   * @throws org.laminsql.catalog.error.LaminSqlException FILE_CORRUPT if the bytes are no whole
   *     number of values, ENCODING_NOT_SUPPORTED if a value does not fit
   */
  public byte[] decode(byte[] encoded, String name) {
    if (encoded.length % stored.size() != 0) {
      throw FILE_CORRUPT.with(name, "it is no whole number of " + stored.size() + "-byte values");
    }
    int count = encoded.length / stored.size();
    ByteBuffer from = stored.view(encoded);
    byte[] bytes = new byte[Math.multiplyExact(count, decoded.size())];
    ByteBuffer to = decoded.view(bytes);
    for (int i = 0; i < count; i++) {
      int source = i * stored.size();
      int target = i * decoded.size();
      if (!excepted(from, source, bytes, target) && !cast(from, source, to, target)) {
        throw ENCODING_NOT_SUPPORTED.with(
            name, "the codec \"cast_value\" on a value that does not fit its type");
      }
    }
    return bytes;
  }

  private boolean excepted(ByteBuffer from, int source, byte[] bytes, int target) {
    for (Mapped exception : exceptions) {
      ByteBuffer key = stored.view(exception.stored());
      boolean same =
          stored.isFloat()
              ? same(stored.real(from, source), stored.real(key, 0))
              : stored.integer(from, source) == stored.integer(key, 0);
      if (same) {
        System.arraycopy(exception.decoded(), 0, bytes, target, decoded.size());
        return true;
      }
    }
    return false;
  }

  private static boolean same(double one, double other) {
    return one == other || (Double.isNaN(one) && Double.isNaN(other));
  }

  private boolean cast(ByteBuffer from, int source, ByteBuffer to, int target) {
    if (stored.isFloat()) {
      double value = stored.real(from, source);
      return decoded.isFloat() ? put(value, to, target) : putRounded(value, to, target);
    }
    long value = stored.integer(from, source);
    boolean beyondLong = stored.kind() == NumberFormat.Kind.UNSIGNED && value < 0;
    if (decoded.isFloat()) {
      return !beyondLong && Math.abs(value) <= LARGEST_EXACT && put((double) value, to, target);
    }
    return beyondLong ? putUnsigned(value, to, target) : put(value, to, target);
  }

  private boolean put(double value, ByteBuffer to, int target) {
    decoded.put(to, target, value);
    double put = decoded.real(to, target);
    return same(put, value) || (!exactly && !Double.isInfinite(put));
  }

  private boolean putRounded(double value, ByteBuffer to, int target) {
    double whole = Math.rint(value);
    return (whole == value || !exactly)
        && Math.abs(whole) < Long.MAX_VALUE
        && put((long) whole, to, target);
  }

  private boolean put(long value, ByteBuffer to, int target) {
    decoded.put(to, target, value);
    return decoded.integer(to, target) == value
        && (value >= 0 || decoded.kind() == NumberFormat.Kind.SIGNED);
  }

  private boolean putUnsigned(long bits, ByteBuffer to, int target) {
    decoded.put(to, target, bits);
    return decoded.kind() == NumberFormat.Kind.UNSIGNED && decoded.size() == Long.BYTES;
  }
}
