package org.laminsql.driver.plan.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.plan.Strong;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.util.ImmutableBitSet;

/**
 * Prints the condition of a filter, which keeps rows for which it is true: where a column's values
 * lie in other rows, the engine may start from those.
 */
final class RowConditions {

  private final ExpressionPrinter expressions;
  private final Leaves leaves;
  private final List<String> columns;

  RowConditions(ExpressionPrinter expressions, Leaves leaves, List<String> columns) {
    this.expressions = expressions;
    this.leaves = leaves;
    this.columns = columns;
  }

  /** Conditions that all hold for just the rows that are kept, or empty if one cannot be said. */
  Optional<List<String>> print(RexNode condition) {
    List<String> printed = new ArrayList<>();
    List<String> implied = new ArrayList<>();
    boolean searched = false;
    for (RexNode conjunct : RelOptUtil.conjunctions(condition)) {
      Optional<String> search = search(conjunct);
      Optional<String> text = search.isPresent() ? search : expressions.print(conjunct);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      printed.add(text.get());
      searched |= search.isPresent();
      implied.addAll(values(conjunct));
    }
    if (!searched) {
      // One place to start from is enough; each more is a set that must be made.
      implied.stream().findFirst().ifPresent(printed::add);
    }
    return Optional.of(printed);
  }

  /** {@code 'x' = ANY(column)}, also one of several constants. */
  private Optional<String> search(RexNode conjunct) {
    if (!(conjunct instanceof RexCall call) || call.getOperands().size() < 2) {
      return Optional.empty();
    }
    List<RexNode> operands = call.getOperands();
    int last = operands.size() - 1;
    if (call.getOperator() instanceof ArrayOverlap) {
      return search(operands.get(0), operands.subList(1, last + 1));
    }
    return ExpressionPrinter.name(call).equals("= SOME")
        ? search(operands.get(last), operands.subList(0, last))
        : Optional.empty();
  }

  private Optional<String> search(RexNode array, List<RexNode> elements) {
    return array instanceof RexInputRef reference
        ? expressions
            .printAll(elements)
            .flatMap(texts -> leaves.holds(columns.get(reference.getIndex()), texts))
        : Optional.empty();
  }

  /** What follows from a condition that is not true where one of its columns is NULL. */
  private List<String> values(RexNode conjunct) {
    List<String> implied = new ArrayList<>();
    for (int column : RelOptUtil.InputFinder.bits(conjunct)) {
      Optional<String> hasValue = leaves.hasValue(columns.get(column));
      if (hasValue.isPresent() && Strong.isNotTrue(conjunct, ImmutableBitSet.of(column))) {
        implied.add(hasValue.get());
      }
    }
    return implied;
  }
}
