package org.laminsql.driver.plan.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlKind;

/**
 * Gathers {@code x = 1 OR x = 2} into {@code x IN (1, 2)}, and {@code x <> 1 AND x <> 2} into
 * {@code x NOT IN (1, 2)}: the planner knows lists only so, and engines nest operators only so
 * deep.
 */
final class InLists {

  /**
   * An operand of AND or OR.
   *
   * @param node the operand, or what is compared with the values
   * @param values the values it is compared with; empty if the operand stands for itself
   */
  record Part(RexNode node, List<RexNode> values) {}

  private InLists() {}

  /** The operands of a call of AND or OR, lists gathered where the first of their values stood. */
  static List<Part> parts(RexCall call) {
    SqlKind comparison = call.getKind() == SqlKind.OR ? SqlKind.EQUALS : SqlKind.NOT_EQUALS;
    List<Part> parts = new ArrayList<>();
    Map<RexNode, Part> lists = new LinkedHashMap<>();
    for (RexNode operand : call.getOperands()) {
      if (isListed(operand, comparison)) {
        List<RexNode> sides = ((RexCall) operand).getOperands();
        Part list = lists.get(sides.get(0));
        if (list == null) {
          list = new Part(sides.get(0), new ArrayList<>());
          lists.put(sides.get(0), list);
          parts.add(list);
        }
        list.values().add(sides.get(1));
      } else {
        parts.add(new Part(operand, List.of()));
      }
    }
    return parts;
  }

  private static boolean isListed(RexNode operand, SqlKind comparison) {
    return operand.getKind() == comparison
        && RexUtil.isConstant(((RexCall) operand).getOperands().get(1));
  }
}
