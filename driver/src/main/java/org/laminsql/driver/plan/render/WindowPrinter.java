package org.laminsql.driver.plan.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexFieldCollation;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexOver;
import org.apache.calcite.rex.RexWindow;
import org.apache.calcite.rex.RexWindowBound;
import org.apache.calcite.rex.RexWindowExclusion;

/** Prints window functions. */
final class WindowPrinter {

  private final Dialect dialect;
  private final ExpressionPrinter expressions;

  WindowPrinter(Dialect dialect, ExpressionPrinter expressions) {
    this.dialect = dialect;
    this.expressions = expressions;
  }

  Optional<String> print(RexOver over) {
    List<RelDataType> types = over.getOperands().stream().map(RexNode::getType).toList();
    Optional<List<String>> arguments = expressions.printAll(over.getOperands());
    Optional<String> window = window(over.getWindow());
    if (arguments.isEmpty() || window.isEmpty() || over.ignoreNulls()) {
      return Optional.empty();
    }
    return dialect
        .aggregate(
            new Aggregation(
                over.getAggOperator().getName().toUpperCase(Locale.ROOT),
                over.isDistinct(),
                over.getType(),
                arguments.get(),
                types,
                List.of()))
        .map(function -> Wrapped.behindCall(function, window.get()));
  }

  private Optional<String> window(RexWindow window) {
    List<String> parts = new ArrayList<>();
    Optional<List<String>> keys = expressions.printAll(window.partitionKeys);
    List<String> items = new ArrayList<>();
    for (RexFieldCollation collation : window.orderKeys) {
      Optional<String> key = expressions.print(collation.left);
      if (key.isEmpty()) {
        return Optional.empty();
      }
      items.add(
          SortItems.item(
              dialect,
              key.get(),
              collation.left.getType(),
              collation.getDirection().isDescending(),
              collation.getNullDirection()));
    }
    if (keys.isEmpty() || window.getExclude() != RexWindowExclusion.EXCLUDE_NO_OTHER) {
      return Optional.empty();
    }
    if (!keys.get().isEmpty()) {
      parts.add("PARTITION BY " + String.join(", ", keys.get()));
    }
    if (!items.isEmpty()) {
      parts.add("ORDER BY " + String.join(", ", items));
    }
    if (!isDefaultFrame(window)) {
      Optional<String> lower = bound(window.getLowerBound());
      Optional<String> upper = bound(window.getUpperBound());
      if (lower.isEmpty() || upper.isEmpty()) {
        return Optional.empty();
      }
      String unit = window.isRows() ? "ROWS" : "RANGE";
      parts.add(unit + " BETWEEN " + lower.get() + " AND " + upper.get());
    }
    return Optional.of(" OVER (" + String.join(" ", parts) + ")");
  }

  private static boolean isDefaultFrame(RexWindow window) {
    boolean open =
        window.getLowerBound().isUnbounded()
            && (window.getUpperBound().isUnbounded() || window.getUpperBound().isCurrentRow());
    return !window.isRows() && open && (window.orderKeys.isEmpty() || isUntilCurrent(window));
  }

  private static boolean isUntilCurrent(RexWindow window) {
    return window.getUpperBound().isCurrentRow();
  }

  private Optional<String> bound(RexWindowBound bound) {
    if (bound.isCurrentRow()) {
      return Optional.of("CURRENT ROW");
    }
    String direction = bound.isPreceding() ? " PRECEDING" : " FOLLOWING";
    RexNode offset = bound.getOffset();
    return offset == null
        ? Optional.of("UNBOUNDED" + direction)
        : expressions.print(offset).map(text -> text + direction);
  }
}
