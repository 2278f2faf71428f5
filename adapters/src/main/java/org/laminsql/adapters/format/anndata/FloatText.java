package org.laminsql.adapters.format.anndata;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.Predicate;

/**
 * Floating numbers as Python writes them: the fewest digits that read back as the same number, an
 * exponent below 1e-4 and from 1e16 on. ({@link Double#toString} of Java 17 may give more digits.)
 */
final class FloatText {

  private static final int SMALLEST_PLAIN_EXPONENT = -4;
  private static final int LARGEST_PLAIN_EXPONENT = 15;

  private FloatText() {}

  static String of(double value) {
    return Double.isFinite(value)
        ? text(
            value < 0 || 1 / value < 0,
            new BigDecimal(Double.toString(Math.abs(value))),
            digits -> digits.doubleValue() == Math.abs(value))
        : Double.toString(value);
  }

  static String of(float value) {
    return Float.isFinite(value)
        ? text(
            value < 0 || 1 / value < 0,
            new BigDecimal(Float.toString(Math.abs(value))),
            digits -> digits.floatValue() == Math.abs(value))
        : Float.toString(value);
  }

  private static String text(boolean negative, BigDecimal digits, Predicate<BigDecimal> same) {
    String text = digits.signum() == 0 ? "0.0" : number(shortest(digits, same));
    return negative ? "-" + text : text;
  }

  private static BigDecimal shortest(BigDecimal digits, Predicate<BigDecimal> same) {
    BigDecimal shortest = digits.stripTrailingZeros();
    while (shortest.precision() > 1) {
      BigDecimal shorter =
          digits.round(new MathContext(shortest.precision() - 1, RoundingMode.HALF_EVEN));
      if (!same.test(shorter)) {
        return shortest;
      }
      shortest = shorter.stripTrailingZeros();
    }
    return shortest;
  }

  private static String number(BigDecimal shortest) {
    int exponent = shortest.precision() - shortest.scale() - 1;
    if (exponent >= SMALLEST_PLAIN_EXPONENT && exponent <= LARGEST_PLAIN_EXPONENT) {
      return (shortest.scale() < 1 ? shortest.setScale(1) : shortest).toPlainString();
    }
    String digits = shortest.unscaledValue().toString();
    String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
    String power = (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    return digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + power;
  }
}
