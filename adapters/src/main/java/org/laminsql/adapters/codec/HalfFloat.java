package org.laminsql.adapters.codec;

/** IEEE 754 binary16. */
public final class HalfFloat {

  private static final int EXPONENT_BIAS = 15;
  private static final int FRACTION_BITS = 10;

  private HalfFloat() {}

  /** Its value; NaN stays NaN. */
  public static float toFloat(short bits) {
    int exponent = bits >> FRACTION_BITS & 0x1F;
    int fraction = bits & 0x3FF;
    float magnitude;
    if (exponent == 0x1F) {
      magnitude = fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
    } else if (exponent == 0) {
      magnitude = Math.scalb((float) fraction, 1 - EXPONENT_BIAS - FRACTION_BITS);
    } else {
      magnitude =
          Math.scalb(
              (float) (fraction | 1 << FRACTION_BITS), exponent - EXPONENT_BIAS - FRACTION_BITS);
    }
    return bits < 0 ? -magnitude : magnitude;
  }

  /** The nearest binary16, ties to even. */
  public static short fromDouble(double value) {
    int sign = Double.doubleToRawLongBits(value) < 0 ? 0x8000 : 0;
    double magnitude = Math.abs(value);
    if (Double.isNaN(value)) {
      return 0x7E00;
    }
    if (magnitude >= 65_520) {
      return (short) (sign | 0x7C00);
    }
    int exponent = Math.max(Math.getExponent(magnitude), 1 - EXPONENT_BIAS);
    long fraction = (long) Math.rint(Math.scalb(magnitude, FRACTION_BITS - exponent));
    int bits = ((exponent + EXPONENT_BIAS - 1) << FRACTION_BITS) + (int) fraction;
    return (short) (sign | bits);
  }
}
