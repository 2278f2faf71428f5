package org.laminsql.driver.plan.render;

import java.util.List;
import java.util.Optional;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/** Comparisons of rows, field by field: engines differ in what a NULL in a row means. */
final class RowComparison {

  private RowComparison() {}

  /** {@code (a, b) < (c, d)} as {@code a < c OR (a = c AND b < d)}; empty for other calls. */
  static Optional<RexNode> expanded(RexCall call, RexBuilder builder) {
    boolean rows =
        SqlKind.COMPARISON.contains(call.getKind())
            && call.getOperands().size() == 2
            && call.getOperands().stream().allMatch(operand -> operand.getKind() == SqlKind.ROW);
    if (!rows) {
      return Optional.empty();
    }
    List<RexNode> left = ((RexCall) call.getOperands().get(0)).getOperands();
    List<RexNode> right = ((RexCall) call.getOperands().get(1)).getOperands();
    return left.size() == right.size()
        ? Optional.of(compared(call.getKind(), left, right, builder))
        : Optional.empty();
  }

  private static RexNode compared(
      SqlKind kind, List<RexNode> left, List<RexNode> right, RexBuilder builder) {
    RexNode first = left.get(0);
    RexNode other = right.get(0);
    if (left.size() == 1) {
      return builder.makeCall(operator(kind), first, other);
    }
    RexNode rest =
        compared(kind, left.subList(1, left.size()), right.subList(1, right.size()), builder);
    return switch (kind) {
      case EQUALS ->
          builder.makeCall(
              SqlStdOperatorTable.AND,
              builder.makeCall(SqlStdOperatorTable.EQUALS, first, other),
              rest);
      case NOT_EQUALS ->
          builder.makeCall(
              SqlStdOperatorTable.OR,
              builder.makeCall(SqlStdOperatorTable.NOT_EQUALS, first, other),
              rest);
      default ->
          builder.makeCall(
              SqlStdOperatorTable.OR,
              builder.makeCall(strict(kind), first, other),
              builder.makeCall(
                  SqlStdOperatorTable.AND,
                  builder.makeCall(SqlStdOperatorTable.EQUALS, first, other),
                  rest));
    };
  }

  private static SqlOperator strict(SqlKind kind) {
    return kind == SqlKind.LESS_THAN || kind == SqlKind.LESS_THAN_OR_EQUAL
        ? SqlStdOperatorTable.LESS_THAN
        : SqlStdOperatorTable.GREATER_THAN;
  }

  private static SqlOperator operator(SqlKind kind) {
    return switch (kind) {
      case EQUALS -> SqlStdOperatorTable.EQUALS;
      case NOT_EQUALS -> SqlStdOperatorTable.NOT_EQUALS;
      case LESS_THAN -> SqlStdOperatorTable.LESS_THAN;
      case LESS_THAN_OR_EQUAL -> SqlStdOperatorTable.LESS_THAN_OR_EQUAL;
      case GREATER_THAN -> SqlStdOperatorTable.GREATER_THAN;
      default -> SqlStdOperatorTable.GREATER_THAN_OR_EQUAL;
    };
  }
}
