package org.laminsql.adapters.format.hdf5;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.laminsql.adapters.codec.DecodedSize;

/**
 * The filter scaleoffset (6): the distance of each number from the smallest of its chunk, in as few
 * bits as the largest needs; floating-point numbers after a decimal shift. All bits one stand for
 * the fill value. A chunk starts with the number of bits in 4 bytes, the size of the smallest value
 * in 1, that value in 16 ({@code H5Zscaleoffset.c} of HDF5).
 */
final class ScaleOffset {

  private static final int DECIMAL_SCALE = 0;
  private static final int BINARY_SCALE = 1;
  private static final int FLOATING_POINT = 1;
  private static final int HEADER = 21;
  private static final int FILL_START = 8;

  private final FilterPipeline.Step step;
  private final int elementBytes;
  private final int bits;
  private final long smallest;

  private ScaleOffset(Place place, FilterPipeline.Step step, byte[] stored) {
    if (stored.length < HEADER) {
      throw place.corrupt("its scaleoffset data is cut");
    }
    ByteBuffer header = ByteBuffer.wrap(stored).order(ByteOrder.LITTLE_ENDIAN);
    this.step = step;
    this.elementBytes = step.parameter(4);
    this.bits = header.getInt();
    this.smallest = masked(header.getLong(5), 8L * Byte.toUnsignedInt(stored[4]));
    boolean known =
        isFloat()
            ? elementBytes == Float.BYTES || elementBytes == Double.BYTES
            : Integer.bitCount(elementBytes) == 1 && elementBytes <= Long.BYTES;
    if (!known || bits < 0 || bits > 8 * elementBytes) {
      throw place.corrupt("its scaleoffset data is damaged");
    }
  }

  static byte[] decode(Place place, FilterPipeline.Step step, byte[] stored, DecodedSize size) {
    int scale = step.parameter(0);
    if (scale == BINARY_SCALE) {
      throw place.unsupported("the filter scaleoffset (6) with a binary scale");
    }
    if (scale != DECIMAL_SCALE && step.parameter(1) == 8 * step.parameter(4)) {
      return stored;
    }
    ScaleOffset filter = new ScaleOffset(place, step, stored);
    long bytes = Integer.toUnsignedLong(step.parameter(2)) * filter.elementBytes;
    byte[] out = new byte[size.checked(bytes, place.toString())];
    filter.unpack(new BitReader(place, stored, HEADER), ByteBuffer.wrap(out));
    return out;
  }

  private boolean isFloat() {
    return step.parameter(3) == FLOATING_POINT;
  }

  private void unpack(BitReader in, ByteBuffer out) {
    boolean whole = bits == 8 * elementBytes;
    boolean bigEndian = step.parameter(6) == 1;
    boolean hasFill = step.parameter(7) == 1;
    long fill =
        Integer.toUnsignedLong(step.parameter(FILL_START))
            | (long) step.parameter(FILL_START + 1) << 32;
    long fillMark = masked(-1, bits);
    // Whole numbers are stored little-endian, but read here from their first byte.
    out.order(bigEndian != whole ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    while (out.hasRemaining()) {
      long packed = in.next(bits);
      if (whole) {
        put(out, packed);
      } else {
        put(out, hasFill && packed == fillMark ? fill : restored(packed));
      }
    }
  }

  /** The number, or the bits of it, that was packed. */
  private long restored(long packed) {
    int digits = step.parameter(1);
    if (!isFloat()) {
      return packed + smallest;
    }
    if (elementBytes == Float.BYTES) {
      float scale = (float) Math.pow(10, digits);
      float value = (float) (int) packed / scale + Float.intBitsToFloat((int) smallest);
      return Float.floatToRawIntBits(value);
    }
    double value = packed / Math.pow(10, digits) + Double.longBitsToDouble(smallest);
    return Double.doubleToRawLongBits(value);
  }

  private void put(ByteBuffer out, long value) {
    switch (elementBytes) {
      case 1 -> out.put((byte) value);
      case 2 -> out.putShort((short) value);
      case 4 -> out.putInt((int) value);
      default -> out.putLong(value);
    }
  }

  private static long masked(long value, long bits) {
    return bits >= Long.SIZE ? value : value & ((1L << bits) - 1);
  }
}
