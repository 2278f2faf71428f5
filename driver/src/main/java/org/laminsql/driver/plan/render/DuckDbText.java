package org.laminsql.driver.plan.render;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;

/** Functions that DuckDB has, but which answer differently at the edges. */
final class DuckDbText {

  private DuckDbText() {}

  /** A part of a text: positions may lie before its start, where DuckDB counts from the end. */
  static String substring(RexCall call, List<String> operands) {
    String text = operands.get(0);
    String start = operands.get(1);
    boolean inside = isAtLeast(call.getOperands().get(1), 1);
    String first = inside ? start : "CASE WHEN " + start + " < 1 THEN 1 ELSE " + start + " END";
    if (operands.size() == 2) {
      return "substr(" + text + ", " + first + ")";
    }
    String length = operands.get(2);
    if (inside && isAtLeast(call.getOperands().get(2), 0)) {
      return "substr(" + text + ", " + start + ", " + length + ")";
    }
    String end = start + " + " + length;
    return "CASE WHEN "
        + length
        + " < 0 THEN error('22023:negative substring length not allowed') WHEN "
        + end
        + " <= 1 THEN left("
        + text
        + ", 0) ELSE substr("
        + text
        + ", "
        + first
        + ", "
        + end
        + " - ("
        + first
        + ")) END";
  }

  private static boolean isAtLeast(RexNode node, int minimum) {
    return node instanceof RexLiteral literal
        && !literal.isNull()
        && Objects.requireNonNull(literal.getValueAs(BigDecimal.class))
                .compareTo(BigDecimal.valueOf(minimum))
            >= 0;
  }

  /** A double rounded: halves to even, or by its decimal digits where places are given. */
  static String rounded(List<String> operands) {
    String value = operands.get(0);
    return operands.size() == 1
        ? "round_even(" + value + ", 0)"
        : "CASE WHEN abs("
            + value
            + ") < 1e15 THEN CAST(round(CAST("
            + value
            + " AS DECIMAL(38, 15)), "
            + operands.get(1)
            + ") AS DOUBLE) ELSE "
            + value
            + " END";
  }

  /** Whether the array, the first operand, holds one of the other operands. */
  static String overlap(List<String> operands) {
    return "list_has_any("
        + operands.get(0)
        + ", ["
        + String.join(", ", operands.subList(1, operands.size()))
        + "])";
  }

  /** {@code value = ANY (array)}, unknown where only a NULL element could be the one. */
  static String isElement(String value, String array) {
    return "CASE WHEN list_contains("
        + array
        + ", "
        + value
        + ") THEN TRUE WHEN len("
        + array
        + ") = 0 THEN FALSE WHEN "
        + value
        + " IS NULL OR "
        + array
        + " IS NULL OR list_count("
        + array
        + ") < len("
        + array
        + ") THEN NULL ELSE FALSE END";
  }
}
