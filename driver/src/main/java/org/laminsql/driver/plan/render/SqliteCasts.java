package org.laminsql.driver.plan.render;

import java.util.Optional;
import org.apache.calcite.rel.type.RelDataType;

/** Conversions in SQLite: by PostgreSQL's rules, with the functions {@code lamin_cast_…}. */
final class SqliteCasts {

  private SqliteCasts() {}

  /** A conversion; empty if SQLite cannot say it with PostgreSQL's meaning. */
  static Optional<String> cast(String value, RelDataType from, RelDataType to) {
    if (Types.same(from, to)) {
      return Optional.of(value);
    }
    return switch (to.getSqlTypeName()) {
      case CHAR, VARCHAR -> textOf(value, from).map(text -> cut(text, from, to));
      case TINYINT, SMALLINT, INTEGER, BIGINT -> integer(value, from, to);
      case REAL, FLOAT, DOUBLE ->
          Types.isNumeric(from)
              ? Optional.of("CAST(" + value + " AS REAL)")
              : onlyText(from, "lamin_cast_double(" + value + ")");
      case DECIMAL -> decimalOf(value, from, to);
      case BOOLEAN ->
          Types.isInteger(from)
              ? Optional.of("(" + value + " <> 0)")
              : onlyText(from, "lamin_cast_boolean(" + value + ")");
      case DATE ->
          Types.isTimestamp(from)
              ? Optional.of("substr(" + value + ", 1, 10)")
              : onlyText(from, "lamin_cast_date(" + value + ")");
      case TIMESTAMP ->
          Types.isDate(from)
              ? Optional.of("(" + value + " || ' 00:00:00.000000')")
              : timestamp(value, from);
      default ->
          from.getSqlTypeName() == to.getSqlTypeName() ? Optional.of(value) : Optional.empty();
    };
  }

  private static Optional<String> decimalOf(String value, RelDataType from, RelDataType to) {
    int digits = to.getPrecision() - to.getScale();
    boolean wider =
        (Types.isInteger(from) && digits >= (Types.bits(from) > 32 ? 19 : 10))
            || (Types.isDecimal(from)
                && to.getScale() >= from.getScale()
                && digits >= from.getPrecision() - from.getScale());
    if (wider) {
      return Optional.of(value);
    }
    return Types.isNumeric(from) || Types.isText(from)
        ? Optional.of(
            "lamin_cast_decimal(" + value + ", " + to.getPrecision() + ", " + to.getScale() + ")")
        : Optional.empty();
  }

  private static Optional<String> timestamp(String value, RelDataType from) {
    return Types.isTimestamp(from)
        ? Optional.of(value)
        : onlyText(from, "lamin_cast_timestamp(" + value + ")");
  }

  private static Optional<String> onlyText(RelDataType from, String text) {
    return Types.isText(from) ? Optional.of(text) : Optional.empty();
  }

  private static Optional<String> integer(String value, RelDataType from, RelDataType to) {
    if (Types.isInteger(from) && Types.bits(from) <= Types.bits(to)) {
      return Optional.of(value);
    }
    if (Types.isDecimal(from)) {
      return Optional.of(
          "lamin_cast_integer(lamin_round(" + value + ", 0), " + Types.bits(to) + ")");
    }
    boolean known = Types.isNumeric(from) || Types.isText(from) || Types.isBoolean(from);
    return known
        ? Optional.of("lamin_cast_integer(" + value + ", " + Types.bits(to) + ")")
        : Optional.empty();
  }

  private static Optional<String> textOf(String value, RelDataType from) {
    if (Types.isText(from) || Types.isDate(from)) {
      return Optional.of(value);
    } else if (Types.isBoolean(from)) {
      return Optional.of("CASE " + value + " WHEN 1 THEN 'true' WHEN 0 THEN 'false' END");
    } else if (Types.isTimestamp(from)) {
      return Optional.of("lamin_timestamp_text(" + value + ")");
    }
    if (Types.isDecimal(from)) {
      return Optional.of("lamin_decimal_text(" + value + ", " + from.getScale() + ")");
    }
    if (Types.isApproximate(from)) {
      return Optional.of("lamin_double_text(" + value + ", " + Types.exponentFrom(from) + ")");
    }
    return Types.isNumeric(from) ? Optional.of("CAST(" + value + " AS TEXT)") : Optional.empty();
  }

  private static String cut(String value, RelDataType from, RelDataType to) {
    return Types.cuts(from, to) ? "substr(" + value + ", 1, " + Types.length(to) + ")" : value;
  }
}
