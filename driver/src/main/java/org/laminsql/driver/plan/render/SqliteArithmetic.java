package org.laminsql.driver.plan.render;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlKind;

/** Arithmetic in SQLite: checked like PostgreSQL's, times by the functions {@code lamin_…_add}. */
final class SqliteArithmetic {

  private SqliteArithmetic() {}

  /** A sum, product, quotient or shifted time; empty if SQLite cannot say it. */
  static Optional<String> print(RexCall call, List<String> operands) {
    RelDataType type = call.getType();
    boolean temporal = call.getOperands().stream().anyMatch(o -> Types.isInterval(o.getType()));
    if (temporal) {
      return temporal(call, operands);
    }
    boolean whole = Types.isInteger(type);
    String first = operands.get(0);
    if (call.getKind() == SqlKind.MINUS_PREFIX) {
      return Optional.of(
          whole ? "lamin_negate(" + first + ", " + Types.bits(type) + ")" : "(- " + first + ")");
    }
    if (call.getKind() == SqlKind.PLUS_PREFIX) {
      return Optional.of(first);
    }
    String second = operands.get(1);
    boolean safe = ExpressionPrinter.isNonZero(call.getOperands().get(1));
    String bits = ", " + Types.bits(type) + ")";
    return switch (call.getKind()) {
      case PLUS ->
          Optional.of(
              whole
                  ? "lamin_add(" + first + ", " + second + bits
                  : decimal(type, "(" + first + " + " + second + ")"));
      case MINUS ->
          Optional.of(
              whole
                  ? "lamin_subtract(" + first + ", " + second + bits
                  : decimal(type, "(" + first + " - " + second + ")"));
      case TIMES ->
          Optional.of(
              whole
                  ? "lamin_multiply(" + first + ", " + second + bits
                  : decimal(type, "(" + first + " * " + second + ")"));
      case DIVIDE -> Optional.of(decimal(type, divide(whole, safe, first, second)));
      case MOD ->
          Optional.of((whole ? "lamin_mod(" : "lamin_remainder(") + first + ", " + second + ")");
      default -> Optional.empty();
    };
  }

  /** Decimals are doubles here: rounding to their scale keeps 0.1 + 0.2 = 0.3 true. */
  static String decimal(RelDataType type, String value) {
    return Types.isDecimal(type) && type.getScale() > 0
        ? "round(" + value + ", " + type.getScale() + ")"
        : value;
  }

  private static String divide(boolean whole, boolean safe, String first, String second) {
    if (whole) {
      return safe ? "(" + first + " / " + second + ")" : "lamin_div(" + first + ", " + second + ")";
    }
    return "lamin_divide(" + first + ", " + second + ")";
  }

  private static Optional<String> temporal(RexCall call, List<String> operands) {
    RexNode interval = call.getOperands().get(1);
    if (!(interval instanceof RexLiteral literal)
        || literal.isNull()
        || !Types.isInterval(interval.getType())) {
      return Optional.empty();
    }
    long amount = number(literal).longValueExact();
    long signed =
        call.getKind() == SqlKind.MINUS || call.getOperator().getName().contains("-")
            ? -amount
            : amount;
    boolean months = literal.getType().getSqlTypeName().isYearMonth();
    String value = operands.get(0);
    if (Types.isTimestamp(call.getType())) {
      String timestamp =
          Types.isDate(call.getOperands().get(0).getType())
              ? "(" + value + " || ' 00:00:00.000000')"
              : value;
      return Optional.of(
          "lamin_timestamp_add("
              + timestamp
              + ", "
              + (months ? signed : 0)
              + ", "
              + (months ? 0 : Math.multiplyExact(signed, 1000L))
              + ")");
    }
    long days = signed / (24L * 60 * 60 * 1000);
    return Types.isDate(call.getType())
        ? Optional.of(
            "lamin_date_add("
                + value
                + ", "
                + (months ? signed : 0)
                + ", "
                + (months ? 0 : days)
                + ")")
        : Optional.empty();
  }

  private static BigDecimal number(RexLiteral literal) {
    return Objects.requireNonNull(literal.getValueAs(BigDecimal.class));
  }
}
