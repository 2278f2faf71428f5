package org.laminsql.adapters.format.hdf5;

import java.nio.ByteOrder;
import org.laminsql.adapters.array.ElementType.Scalar;

/**
 * A whole number, or a bit field, in some of the bits of 1 to 8 bytes.
 *
 * @param firstBit its lowest bit
 * @param bits how many it has
 */
record WholeType(int sizeInBytes, ByteOrder order, boolean signed, int firstBit, int bits)
    implements Datatype {

  private static final int LARGEST = 8;

  /** One that takes all of its bytes. */
  static WholeType plain(int sizeInBytes, ByteOrder order, boolean signed) {
    return new WholeType(sizeInBytes, order, signed, 0, 8 * sizeInBytes);
  }

  /** Whether a long holds all its values, and all its bits are there. */
  boolean isKnown() {
    return sizeInBytes <= LARGEST && bits > 0 && firstBit + bits <= 8 * sizeInBytes;
  }

  /** Whether it takes all of 1, 2, 4 or 8 bytes. */
  boolean isPlain() {
    return sizeInBytes == width() && bits == 8 * sizeInBytes;
  }

  /** Bytes of the numbers that it is shown as: 1, 2, 4 or 8. */
  int width() {
    int highest = Integer.highestOneBit(sizeInBytes);
    return highest == sizeInBytes ? sizeInBytes : 2 * highest;
  }

  @Override
  public Scalar elementType() {
    return switch (width()) {
      case 1 -> signed ? Scalar.INT8 : Scalar.UINT8;
      case 2 -> signed ? Scalar.INT16 : Scalar.UINT16;
      case 4 -> signed ? Scalar.INT32 : Scalar.UINT32;
      default -> signed ? Scalar.INT64 : Scalar.UINT64;
    };
  }

  /** Its value, in the bits of its bytes. */
  long value(long stored) {
    int above = Long.SIZE - firstBit - bits;
    long left = stored << above;
    return signed ? left >> (Long.SIZE - bits) : left >>> (Long.SIZE - bits);
  }

  @Override
  public String description() {
    return "whole numbers of "
        + bits
        + " bits from bit "
        + firstBit
        + " of "
        + sizeInBytes
        + " bytes";
  }
}
