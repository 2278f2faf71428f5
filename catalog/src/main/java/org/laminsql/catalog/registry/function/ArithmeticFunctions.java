package org.laminsql.catalog.registry.function;

import java.util.List;
import java.util.function.LongBinaryOperator;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;

/** Checked arithmetic: SQLite widens on overflow and answers NULL to a division by zero. */
final class ArithmeticFunctions {

  static final List<FunctionDefinition> ALL =
      List.of(
          FunctionDefinition.of("lamin_add", 3, a -> checked(Math::addExact, a)),
          FunctionDefinition.of("lamin_subtract", 3, a -> checked(Math::subtractExact, a)),
          FunctionDefinition.of("lamin_multiply", 3, a -> checked(Math::multiplyExact, a)),
          FunctionDefinition.of(
              "lamin_negate", 2, a -> inRange(-extended(a.integer(0), a.integer(1)), a.integer(1))),
          FunctionDefinition.of("lamin_abs", 2, ArithmeticFunctions::absolute),
          FunctionDefinition.of("lamin_div", 2, ArithmeticFunctions::quotient),
          FunctionDefinition.of("lamin_mod", 2, ArithmeticFunctions::remainder),
          FunctionDefinition.of("lamin_divide", 2, ArithmeticFunctions::ratio),
          FunctionDefinition.of("lamin_single", 2, ArithmeticFunctions::single));

  private ArithmeticFunctions() {}

  /** {@code value} if a signed integer of so many bits holds it. */
  static long inRange(long value, long bits) {
    long shift = 64 - bits;
    if (value << shift >> shift != value) {
      throw outOfRange(bits);
    }
    return value;
  }

  static LaminSqlException outOfRange(long bits) {
    return LaminSqlError.OUT_OF_RANGE.with(typeName(bits) + " out of range");
  }

  static String typeName(long bits) {
    return bits == 16 ? "smallint" : bits == 32 ? "integer" : "bigint";
  }

  private static long checked(LongBinaryOperator operator, Arguments a) {
    long bits = a.integer(2);
    long value;
    try {
      value = operator.applyAsLong(a.integer(0), a.integer(1));
    } catch (ArithmeticException e) {
      throw LaminSqlError.OUT_OF_RANGE.causedBy(e, typeName(bits) + " out of range");
    }
    return inRange(value, bits);
  }

  private static long absolute(Arguments a) {
    long value = extended(a.integer(0), a.integer(1));
    return inRange(Math.abs(value), a.integer(1));
  }

  /** The smallest 64-bit integer has no opposite; every other has. */
  private static long extended(long value, long bits) {
    if (value == Long.MIN_VALUE) {
      throw outOfRange(bits);
    }
    return value;
  }

  private static long quotient(Arguments a) {
    long divisor = divisor(a.integer(1));
    return divisor == -1 ? -extended(a.integer(0), 64) : a.integer(0) / divisor;
  }

  private static long remainder(Arguments a) {
    return a.integer(0) % divisor(a.integer(1));
  }

  private static double ratio(Arguments a) {
    double divisor = a.real(1);
    if (divisor == 0) {
      throw LaminSqlError.DIVISION_BY_ZERO.with();
    }
    double dividend = a.real(0);
    double value = dividend / divisor;
    if (Double.isInfinite(value) && !Double.isInfinite(dividend)) {
      throw LaminSqlError.OUT_OF_RANGE.with("double precision out of range: overflow");
    }
    return value;
  }

  /** The value of the only row: how many rows there are, and one of their values. */
  private static Object single(Arguments a) {
    if (a.integer(0) > 1) {
      throw LaminSqlError.CARDINALITY.with("A subquery that stands for one value gives several");
    }
    return switch (a.kind(1)) {
      case INTEGER -> a.integer(1);
      case REAL -> a.real(1);
      case TEXT, BLOB -> a.text(1);
    };
  }

  private static long divisor(long value) {
    if (value == 0) {
      throw LaminSqlError.DIVISION_BY_ZERO.with();
    }
    return value;
  }
}
