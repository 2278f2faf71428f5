package org.laminsql.driver.plan.render;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.type.SqlTypeName;

/** The casts in which DuckDB is more lenient than PostgreSQL or prints differently. */
final class DuckDbCasts {

  private static final String WHOLE_NUMBER = "'\\s*[+-]?[0-9]+\\s*'";
  private static final String TRUE_WORDS =
      "('t', 'tr', 'tru', 'true', 'y', 'ye', 'yes', 'on', '1')";
  private static final String FALSE_WORDS =
      "('f', 'fa', 'fal', 'fals', 'false', 'n', 'no', 'of', 'off', '0')";

  private DuckDbCasts() {}

  /** A value as PostgreSQL prints it. */
  static String text(String value, RelDataType from) {
    if (Types.isText(from)) {
      return value;
    }
    return Types.isApproximate(from) ? number(value, from) : "CAST(" + value + " AS VARCHAR)";
  }

  private static String number(String value, RelDataType from) {
    String printed = "CAST(" + value + " AS VARCHAR)";
    String limit = "1e" + Types.exponentFrom(from);
    return "CASE WHEN isnan("
        + value
        + ") THEN 'NaN' WHEN isinf("
        + value
        + ") THEN CASE WHEN "
        + value
        + " > 0 THEN 'Infinity' ELSE '-Infinity' END WHEN abs("
        + value
        + ") >= "
        + limit
        + " AND abs("
        + value
        + ") < 1e16 THEN "
        + scientific(printed)
        + " ELSE regexp_replace("
        + printed
        + ", '\\.0$', '') END";
  }

  /** 1234567890123456.0 as 1.234567890123456e+15. */
  private static String scientific(String printed) {
    String digits = "ltrim(split_part(" + printed + ", '.', 1), '-')";
    return "(CASE WHEN "
        + printed
        + "[1] = '-' THEN '-' ELSE '' END || regexp_replace("
        + digits
        + "[1] || '.' || "
        + digits
        + "[2:] || regexp_replace(split_part("
        + printed
        + ", '.', 2), '^0$', ''), '\\.?0*$', '') || 'e+' || lpad(CAST(len("
        + digits
        + ") - 1 AS VARCHAR), 2, '0'))";
  }

  /** A cast that needs more than CAST; empty for the others. */
  static Optional<String> special(String value, RelDataType from, RelDataType to) {
    if (Types.isApproximate(from) && Types.isDecimal(to)) {
      return Optional.of(
          "CAST(CAST("
              + value
              + " AS VARCHAR) AS DECIMAL("
              + to.getPrecision()
              + ", "
              + to.getScale()
              + "))");
    }
    if (!Types.isText(from)) {
      return Optional.empty();
    }
    if (Types.isInteger(to)) {
      return Optional.of(whole(value, to));
    }
    if (Types.isBoolean(to)) {
      return Optional.of(truth(value));
    }
    if (Types.isApproximate(to)) {
      return Optional.of(real(value, to.getSqlTypeName() == SqlTypeName.REAL ? "FLOAT" : "DOUBLE"));
    }
    return List.of(SqlTypeName.BINARY, SqlTypeName.VARBINARY).contains(to.getSqlTypeName())
        ? Optional.of("encode(" + value + ")")
        : Optional.empty();
  }

  /** By way of the widest integer, so that a number that is too large is out of range. */
  private static String whole(String value, RelDataType to) {
    return "CASE WHEN regexp_full_match("
        + value
        + ", "
        + WHOLE_NUMBER
        + ") THEN CAST(CAST("
        + value
        + " AS HUGEINT) AS "
        + to.getSqlTypeName()
        + ") WHEN "
        + value
        + " IS NOT NULL THEN "
        + invalid(name(to), value)
        + " END";
  }

  /** DuckDB reads a number that is too large as infinity. */
  private static String real(String value, String type) {
    String number = "CAST(" + value + " AS " + type + ")";
    return "CASE WHEN isinf("
        + number
        + ") AND NOT contains(lower("
        + value
        + "), 'inf') THEN error('22003:\"' || "
        + value
        + " || '\" is out of range for type double precision') ELSE "
        + number
        + " END";
  }

  private static String name(RelDataType type) {
    return type.getSqlTypeName().name().toLowerCase(Locale.ROOT);
  }

  private static String truth(String value) {
    String word = "lower(trim(" + value + "))";
    return "CASE WHEN "
        + word
        + " IN "
        + TRUE_WORDS
        + " THEN TRUE WHEN "
        + word
        + " IN "
        + FALSE_WORDS
        + " THEN FALSE WHEN "
        + value
        + " IS NOT NULL THEN "
        + invalid("boolean", value)
        + " END";
  }

  private static String invalid(String type, String value) {
    return "error('22P02:invalid input syntax for type " + type + ": \"' || " + value + " || '\"')";
  }
}
