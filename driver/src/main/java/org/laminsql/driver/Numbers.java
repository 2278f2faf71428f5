package org.laminsql.driver;

import static org.laminsql.catalog.error.LaminSqlError.CANNOT_CONVERT;
import static org.laminsql.catalog.error.LaminSqlError.INVALID_TEXT;
import static org.laminsql.catalog.error.LaminSqlError.OUT_OF_RANGE;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Numbers and booleans out of values. A number that does not fit is 22003, never cut; fractions are
 * dropped towards zero, as pgjdbc does.
 */
final class Numbers {

  private static final Set<String> TRUE = Set.of("true", "t", "yes", "y", "on", "1");
  private static final Set<String> FALSE = Set.of("false", "f", "no", "n", "off", "0");

  private static final Map<String, Double> NO_DECIMALS =
      Map.of(
          "NaN", Double.NaN,
          "Infinity", Double.POSITIVE_INFINITY,
          "-Infinity", Double.NEGATIVE_INFINITY);

  /** More digits than any number has that is not an attack on our memory. */
  private static final int MOST_DIGITS = 1_000;

  private Numbers() {}

  static long integer(Object value, String target, long lowest, long highest) {
    long number;
    if (value instanceof Long || value instanceof Integer || value instanceof Short) {
      number = ((Number) value).longValue();
    } else if (value instanceof Boolean b) {
      number = b ? 1 : 0;
    } else {
      BigInteger whole = bigInteger(value, target);
      if (whole.bitLength() > 63) {
        throw tooLarge(value, target);
      }
      number = whole.longValueExact();
    }
    if (number < lowest || number > highest) {
      throw tooLarge(value, target);
    }
    return number;
  }

  static double floating(Object value, String target) {
    if (value instanceof Number n && !(value instanceof BigDecimal)) {
      return n.doubleValue();
    }
    if (value instanceof String text && NO_DECIMALS.containsKey(text.trim())) {
      return NO_DECIMALS.get(text.trim());
    }
    double number = decimal(value, target).doubleValue();
    if (Double.isInfinite(number)) {
      throw tooLarge(value, target);
    }
    return number;
  }

  static float single(Object value, String target) {
    double number = floating(value, target);
    float narrow = (float) number;
    if (Float.isInfinite(narrow) && !Double.isInfinite(number)) {
      throw tooLarge(value, target);
    }
    return narrow;
  }

  static BigInteger bigInteger(Object value, String target) {
    BigDecimal number = decimal(value, target);
    if ((long) number.precision() - number.scale() > MOST_DIGITS) {
      throw tooLarge(value, target);
    }
    return number.toBigInteger();
  }

  static BigDecimal decimal(Object value, String target) {
    if (value instanceof BigDecimal number) {
      return number;
    }
    if (value instanceof Double || value instanceof Float) {
      if (!Double.isFinite(((Number) value).doubleValue())) {
        throw tooLarge(value, target);
      }
      return new BigDecimal(value.toString());
    }
    if (value instanceof Number n) {
      return BigDecimal.valueOf(n.longValue());
    }
    if (value instanceof Boolean b) {
      return b ? BigDecimal.ONE : BigDecimal.ZERO;
    }
    if (value instanceof String text) {
      return parse(text, target);
    }
    throw CANNOT_CONVERT.with(Texts.quoted(value), target);
  }

  static boolean bool(Object value) {
    if (value instanceof Boolean b) {
      return b;
    }
    if (value instanceof Number n && (n.doubleValue() == 0 || n.doubleValue() == 1)) {
      return n.doubleValue() == 1;
    }
    String text = value instanceof String s ? s.trim().toLowerCase(Locale.ROOT) : "";
    if (TRUE.contains(text)) {
      return true;
    }
    if (FALSE.contains(text)) {
      return false;
    }
    throw CANNOT_CONVERT.with(Texts.quoted(value), "a boolean");
  }

  private static BigDecimal parse(String text, String target) {
    try {
      return new BigDecimal(text.trim());
    } catch (NumberFormatException e) {
      throw INVALID_TEXT.causedBy(e, Texts.quoted(text) + " is no " + target);
    }
  }

  private static RuntimeException tooLarge(Object value, String target) {
    return OUT_OF_RANGE.with(Texts.quoted(value) + " does not fit into " + target);
  }
}
