package org.laminsql.driver.plan;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;

/** The subqueries in an operator's expressions. */
final class SubQueries {

  private SubQueries() {}

  /** Their trees, outermost only, in the order in which they stand. */
  static List<RelNode> in(RelNode rel) {
    List<RelNode> found = new ArrayList<>();
    rel.accept(
        new RexShuttle() {
          @Override
          public RexNode visitSubQuery(RexSubQuery subQuery) {
            found.add(subQuery.rel);
            return super.visitSubQuery(subQuery);
          }
        });
    return found;
  }
}
