package org.laminsql.catalog.registry.function;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;

/** Casts by PostgreSQL's input rules: SQLite's casts never fail. */
final class CastFunctions {

  static final List<FunctionDefinition> ALL =
      List.of(
          FunctionDefinition.of("lamin_cast_integer", 2, CastFunctions::integer),
          FunctionDefinition.of("lamin_cast_double", 1, CastFunctions::real),
          FunctionDefinition.of("lamin_cast_boolean", 1, CastFunctions::truth),
          FunctionDefinition.of(
              "lamin_cast_date", 1, a -> CanonicalTime.text(CanonicalTime.parseDate(a.text(0)))),
          FunctionDefinition.of(
              "lamin_cast_timestamp",
              1,
              a -> CanonicalTime.text(CanonicalTime.parseTimestamp(a.text(0)))));

  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");
  private static final Pattern REAL =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

  private static final Set<String> ON = Set.of("on", "1");
  private static final Set<String> OFF = Set.of("of", "off", "0");

  private CastFunctions() {}

  private static long integer(Arguments a) {
    long bits = a.integer(1);
    return switch (a.kind(0)) {
      case INTEGER -> ArithmeticFunctions.inRange(a.integer(0), bits);
      case REAL -> rounded(a.real(0), bits);
      case TEXT, BLOB -> parsed(a.text(0), bits);
    };
  }

  private static long rounded(double value, long bits) {
    double rounded = Math.rint(value);
    double limit = Math.scalb(1.0, (int) bits - 1);
    if (!(rounded >= -limit && rounded < limit)) {
      throw ArithmeticFunctions.outOfRange(bits);
    }
    return (long) rounded;
  }

  private static long parsed(String text, long bits) {
    String type = ArithmeticFunctions.typeName(bits);
    String digits = text.strip();
    if (!INTEGER.matcher(digits).matches()) {
      throw invalid(type, text);
    }
    BigInteger value = new BigInteger(digits);
    if (value.bitLength() >= bits) {
      throw LaminSqlError.OUT_OF_RANGE.with(
          "value \"" + digits + "\" is out of range for type " + type);
    }
    return value.longValue();
  }

  private static double real(Arguments a) {
    if (a.kind(0) == Arguments.Kind.INTEGER || a.kind(0) == Arguments.Kind.REAL) {
      return a.real(0);
    }
    String text = a.text(0);
    String word = text.strip().toLowerCase(Locale.ROOT);
    return switch (word) {
      case "infinity", "+infinity", "inf", "+inf" -> Double.POSITIVE_INFINITY;
      case "-infinity", "-inf" -> Double.NEGATIVE_INFINITY;
      case "nan" ->
          throw LaminSqlError.NOT_SUPPORTED.with(
              "NaN in SQLite", "Use NULLIF(x, 'NaN') before the cast");
      default -> number(word, text);
    };
  }

  private static double number(String word, String text) {
    if (!REAL.matcher(word).matches()) {
      throw invalid("double precision", text);
    }
    double value = Double.parseDouble(word);
    if (Double.isInfinite(value)) {
      throw LaminSqlError.OUT_OF_RANGE.with(
          "\"" + text + "\" is out of range for type double precision");
    }
    return value;
  }

  private static boolean truth(Arguments a) {
    if (a.kind(0) == Arguments.Kind.INTEGER || a.kind(0) == Arguments.Kind.REAL) {
      return a.real(0) != 0;
    }
    String text = a.text(0);
    String word = text.strip().toLowerCase(Locale.ROOT);
    if (abbreviates(word, "true") || abbreviates(word, "yes") || ON.contains(word)) {
      return true;
    }
    if (abbreviates(word, "false") || abbreviates(word, "no") || OFF.contains(word)) {
      return false;
    }
    throw invalid("boolean", text);
  }

  private static boolean abbreviates(String word, String whole) {
    return !word.isEmpty() && whole.startsWith(word);
  }

  private static LaminSqlException invalid(String type, String text) {
    return LaminSqlError.INVALID_TEXT.with(
        "invalid input syntax for type " + type + ": \"" + text + "\"");
  }
}
