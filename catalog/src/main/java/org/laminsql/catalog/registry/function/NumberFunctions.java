package org.laminsql.catalog.registry.function;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;

/**
 * Rounding and functions of real numbers as PostgreSQL has them. SQLite keeps decimals as doubles,
 * whose shortest text is the decimal that is meant.
 */
final class NumberFunctions {

  private static final int DIGITS_OF_DOUBLE = 17;
  private static final int FIRST_EXPONENT = -5;

  static final List<FunctionDefinition> ALL =
      List.of(
          FunctionDefinition.of("lamin_round", 2, a -> rounded(a, RoundingMode.HALF_UP)),
          FunctionDefinition.of("lamin_truncate", 2, a -> rounded(a, RoundingMode.DOWN)),
          FunctionDefinition.of("lamin_round_even", 1, a -> Math.rint(a.real(0))),
          FunctionDefinition.of("lamin_remainder", 2, NumberFunctions::remainder),
          FunctionDefinition.of("lamin_cast_decimal", 3, NumberFunctions::decimal),
          FunctionDefinition.of(
              "lamin_decimal_text", 2, a -> scaled(exact(a, 0), a.integer(1)).toPlainString()),
          FunctionDefinition.of(
              "lamin_double_text", 2, a -> text(a.real(0), a.text(0), (int) a.integer(1))),
          FunctionDefinition.of(
              "lamin_sqrt",
              1,
              a ->
                  defined(
                      a.real(0),
                      a.real(0) < 0,
                      Math::sqrt,
                      "cannot take square root of a negative number")),
          FunctionDefinition.of("lamin_ln", 1, a -> logarithm(a.real(0), Math::log)),
          FunctionDefinition.of("lamin_log10", 1, a -> logarithm(a.real(0), Math::log10)),
          FunctionDefinition.of("lamin_exp", 1, a -> finite(Math.exp(a.real(0)), a.real(0))),
          FunctionDefinition.of("lamin_power", 2, NumberFunctions::power));

  private NumberFunctions() {}

  private static BigDecimal exact(Arguments a, int position) {
    return a.kind(position) == Arguments.Kind.INTEGER
        ? BigDecimal.valueOf(a.integer(position))
        : BigDecimal.valueOf(a.real(position));
  }

  private static BigDecimal scaled(BigDecimal value, long scale) {
    return value.setScale(Math.toIntExact(scale), RoundingMode.HALF_UP);
  }

  private static Object rounded(Arguments a, RoundingMode mode) {
    if (a.kind(0) == Arguments.Kind.REAL && !Double.isFinite(a.real(0))) {
      return a.real(0);
    }
    return number(exact(a, 0).setScale(Math.toIntExact(a.integer(1)), mode));
  }

  private static Object number(BigDecimal value) {
    boolean whole =
        value.stripTrailingZeros().scale() <= 0 && value.toBigInteger().bitLength() < Long.SIZE;
    return whole ? (Object) value.longValue() : (Object) value.doubleValue();
  }

  private static Object remainder(Arguments a) {
    BigDecimal divisor = exact(a, 1);
    if (divisor.signum() == 0) {
      throw LaminSqlError.DIVISION_BY_ZERO.with();
    }
    return number(exact(a, 0).remainder(divisor));
  }

  private static Object decimal(Arguments a) {
    BigDecimal value = a.kind(0) == Arguments.Kind.TEXT ? parsed(a.text(0)) : exact(a, 0);
    BigDecimal scaled = scaled(value, a.integer(2));
    if (scaled.precision() - scaled.scale() > a.integer(1) - a.integer(2) && scaled.signum() != 0) {
      throw LaminSqlError.OUT_OF_RANGE.with("numeric field overflow");
    }
    return number(scaled);
  }

  private static BigDecimal parsed(String text) {
    try {
      return new BigDecimal(text.strip());
    } catch (NumberFormatException e) {
      throw LaminSqlError.INVALID_TEXT.causedBy(
          e, "invalid input syntax for type numeric: \"" + text + "\"");
    }
  }

  /**
   * PostgreSQL's text of a double: the shortest that reads back, with an exponent from
   * 10<sup>{@code digits}</sup> on and below 10<sup>-4</sup>.
   */
  private static String text(double value, String stored, int digits) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
    }
    BigDecimal exact = shortest(value).stripTrailingZeros();
    if (exact.signum() == 0) {
      return stored.startsWith("-") ? "-0" : "0";
    }
    int exponent = exact.precision() - exact.scale() - 1;
    if (exponent > FIRST_EXPONENT && exponent < digits) {
      return exact.toPlainString();
    }
    String mantissa = exact.movePointLeft(exponent).stripTrailingZeros().toPlainString();
    String power = Integer.toString(Math.abs(exponent));
    return mantissa + (exponent < 0 ? "e-" : "e+") + (power.length() < 2 ? "0" + power : power);
  }

  /** Java 17 prints some doubles longer than they need be: 2.0E-3 as 0.0020, 2e23 as 2.0E23. */
  private static BigDecimal shortest(double value) {
    BigDecimal printed = BigDecimal.valueOf(value);
    for (int digits = 1; digits < DIGITS_OF_DOUBLE; digits++) {
      BigDecimal shorter = printed.round(new MathContext(digits));
      if (shorter.doubleValue() == value) {
        return shorter;
      }
    }
    return printed;
  }

  private static double defined(
      double value, boolean undefined, DoubleUnaryOperator function, String problem) {
    if (undefined) {
      throw undefined(problem);
    }
    return function.applyAsDouble(value);
  }

  private static double logarithm(double value, DoubleUnaryOperator function) {
    return defined(
        value,
        value <= 0,
        function,
        value == 0
            ? "cannot take logarithm of zero"
            : "cannot take logarithm of a negative number");
  }

  private static double power(Arguments a) {
    double base = a.real(0);
    double exponent = a.real(1);
    if (base == 0 && exponent < 0) {
      throw undefined("zero raised to a negative power is undefined");
    }
    if (base < 0 && Math.rint(exponent) != exponent) {
      throw undefined("a negative number raised to a non-integer power yields a complex result");
    }
    return finite(Math.pow(base, exponent), base, exponent);
  }

  private static double finite(double value, double... arguments) {
    boolean given = true;
    for (double argument : arguments) {
      given &= Double.isFinite(argument);
    }
    if (given && Double.isInfinite(value)) {
      throw LaminSqlError.OUT_OF_RANGE.with("value out of range: overflow");
    }
    return value;
  }

  private static LaminSqlException undefined(String problem) {
    return LaminSqlError.INVALID_PARAMETER.with(problem, "Guard the argument, for example by CASE");
  }
}
