package org.laminsql.adapters.format.hdf5;

import java.nio.ByteOrder;
import org.laminsql.adapters.array.ElementType.Scalar;

/**
 * A binary floating-point number with sign, exponent and fraction as IEEE 754 has them, the highest
 * bit of the fraction left out, in some of the bits of 2 to 8 bytes.
 */
record FloatType(
    int sizeInBytes,
    ByteOrder order,
    int signBit,
    int firstExponentBit,
    int exponentBits,
    int firstFractionBit,
    int fractionBits,
    long bias)
    implements Datatype {

  /** Formats of 8 bits and less disagree on what a full exponent means. */
  private static final int SMALLEST = 2;

  private static final int LARGEST = 8;

  /** Whether a double holds all its values, and all its bits are there. */
  boolean isKnown() {
    int end = 8 * sizeInBytes;
    return sizeInBytes >= SMALLEST
        && sizeInBytes <= LARGEST
        && exponentBits >= 2
        && exponentBits <= 11
        && fractionBits >= 1
        && fractionBits <= 52
        && 1 + exponentBits + fractionBits > 8
        && bias == (1L << (exponentBits - 1)) - 1
        && signBit < end
        && firstExponentBit + exponentBits <= end
        && firstFractionBit + fractionBits <= end;
  }

  /** Whether its bits lie as those of a Java float or double, or a half, do. */
  boolean isPlain() {
    return firstFractionBit == 0
        && firstExponentBit == fractionBits
        && signBit == fractionBits + exponentBits
        && (isFormat(2, 5) || isFormat(4, 8) || isFormat(8, 11));
  }

  private boolean isFormat(int bytes, int exponent) {
    return sizeInBytes == bytes && exponentBits == exponent && signBit == 8 * bytes - 1;
  }

  /** The narrowest that holds all its values. */
  @Override
  public Scalar elementType() {
    if (exponentBits <= 5 && fractionBits <= 10) {
      return Scalar.FLOAT16;
    }
    return exponentBits <= 8 && fractionBits <= 23 ? Scalar.FLOAT32 : Scalar.FLOAT64;
  }

  /** Its value, exactly. */
  double value(long stored) {
    long exponent = (stored >>> firstExponentBit) & ((1L << exponentBits) - 1);
    long fraction = (stored >>> firstFractionBit) & ((1L << fractionBits) - 1);
    double magnitude;
    if (exponent == (1L << exponentBits) - 1) {
      magnitude = fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
    } else {
      long significand = exponent == 0 ? fraction : fraction | 1L << fractionBits;
      long scale = Math.max(1, exponent) - bias - fractionBits;
      magnitude = Math.scalb((double) significand, (int) scale);
    }
    return (stored >>> signBit & 1) == 0 ? magnitude : -magnitude;
  }

  @Override
  public String description() {
    return "floating-point numbers of "
        + sizeInBytes
        + " bytes with "
        + exponentBits
        + " bits of exponent and "
        + fractionBits
        + " of fraction";
  }
}
