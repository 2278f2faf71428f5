package org.laminsql.driver.plan.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rex.RexSubQuery;
import org.laminsql.driver.plan.render.Dialect.Ability;

/** Prints subqueries inside expressions. */
final class SubQueryPrinter {

  private final Dialect dialect;
  private final RelationPrinter relations;
  private final ExpressionPrinter expressions;
  private final Scope scope;

  SubQueryPrinter(
      Dialect dialect, RelationPrinter relations, ExpressionPrinter expressions, Scope scope) {
    this.dialect = dialect;
    this.relations = relations;
    this.expressions = expressions;
    this.scope = scope;
  }

  Optional<String> print(RexSubQuery subQuery) {
    Optional<String> query =
        relations.withOuter(outer(subQuery.rel)).print(subQuery.rel).map(relations::text);
    Optional<List<String>> operands = expressions.printAll(subQuery.getOperands());
    if (query.isEmpty() || operands.isEmpty()) {
      return Optional.empty();
    }
    return switch (subQuery.getKind()) {
      case EXISTS -> Optional.of("EXISTS (" + query.get() + ")");
      case IN -> Optional.of("(" + row(operands.get()) + " IN (" + query.get() + "))");
      case NOT_IN -> Optional.of("(" + row(operands.get()) + " NOT IN (" + query.get() + "))");
      case SCALAR_QUERY -> Optional.of(scalar(subQuery.rel, query.get()));
      case ARRAY_QUERY_CONSTRUCTOR ->
          dialect.can(Ability.ARRAY_SUBQUERY)
              ? Optional.of("ARRAY(" + query.get() + ")")
              : Optional.empty();
      case SOME, ALL ->
          dialect.can(Ability.QUANTIFIED_COMPARISON)
              ? Optional.of(quantified(subQuery, operands.get().get(0), query.get()))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static String row(List<String> operands) {
    return operands.size() == 1 ? operands.get(0) : "(" + String.join(", ", operands) + ")";
  }

  private static String quantified(RexSubQuery subQuery, String operand, String query) {
    return "(" + operand + " " + subQuery.getOperator().getName() + " (" + query + "))";
  }

  private String scalar(RelNode rel, String query) {
    if (dialect.can(Ability.SCALAR_SUBQUERY_CHECKED) || givesOneRow(rel)) {
      return "(" + query + ")";
    }
    return "(SELECT "
        + SqliteDialect.single("c0")
        + " FROM (SELECT * FROM ("
        + query
        + ") LIMIT 2))";
  }

  private static boolean givesOneRow(RelNode rel) {
    return rel instanceof Project project
        ? givesOneRow(project.getInput())
        : rel instanceof Aggregate aggregate && aggregate.getGroupCount() == 0;
  }

  /** The correlations that the subquery uses, bound to the columns around it. */
  private Map<CorrelationId, List<String>> outer(RelNode rel) {
    Map<CorrelationId, List<String>> outer = new HashMap<>(scope.outer());
    for (CorrelationId id : RelOptUtil.getVariablesUsed(rel)) {
      outer.putIfAbsent(id, scope.columns());
    }
    return outer;
  }
}
