package org.laminsql.driver.plan.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.calcite.rel.core.Correlate;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.JoinRelType;

/** Prints joins, flat as long as the meaning stays. */
final class JoinPrinter {

  private final RelationPrinter relations;
  private final Map<CorrelationId, List<String>> outer;

  JoinPrinter(RelationPrinter relations, Map<CorrelationId, List<String>> outer) {
    this.relations = relations;
    this.outer = outer;
  }

  Optional<Block> print(Join join) {
    Optional<Block> left = relations.print(join.getLeft());
    Optional<Block> right = relations.print(join.getRight());
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    return switch (join.getJoinType()) {
      case INNER -> inner(join, open(left.get(), join, 0), open(right.get(), join, 1));
      case LEFT -> left(join, open(left.get(), join, 0), preserved(right.get(), join, 1));
      case RIGHT, FULL ->
          outer(join, preserved(left.get(), join, 0), preserved(right.get(), join, 1));
      case SEMI -> semi(join, open(left.get(), join, 0), open(right.get(), join, 1), "EXISTS");
      case ANTI -> semi(join, open(left.get(), join, 0), open(right.get(), join, 1), "NOT EXISTS");
      default -> Optional.empty();
    };
  }

  private Block open(Block block, Join join, int input) {
    return block.open() && block.from() != null
        ? block
        : relations.wrapped(block, join.getInput(input));
  }

  /** A side whose missing rows are filled with NULL: its columns must be plain and unfiltered. */
  private Block preserved(Block block, Join join, int input) {
    boolean flat =
        block.open() && block.plainColumns() && block.from() != null && isSingle(block.from());
    boolean filtered = !block.where().isEmpty() && join.getJoinType() != JoinRelType.LEFT;
    return flat && !filtered ? block : relations.wrapped(block, join.getInput(input));
  }

  private static boolean isSingle(String from) {
    return !from.contains(" JOIN ");
  }

  private Optional<String> condition(Join join, List<String> columns) {
    return relations.expressions(join, columns).print(join.getCondition());
  }

  private static List<String> both(List<String> left, List<String> right) {
    List<String> all = new ArrayList<>(left);
    all.addAll(right);
    return all;
  }

  private Optional<Block> inner(Join join, Block left, Block right) {
    List<String> columns = both(left.columns(), right.columns());
    boolean simple = right.from() != null && isSingle(right.from());
    Block side = simple ? right : relations.wrapped(right, join.getRight());
    List<String> joined = simple ? columns : both(left.columns(), side.columns());
    String verb = join.getCondition().isAlwaysTrue() ? " CROSS JOIN " : " JOIN ";
    return condition(join, joined)
        .map(
            condition ->
                left.withFrom(
                    left.from() + verb + side.from() + on(join, condition),
                    joined,
                    left.plainColumns() && side.plainColumns(),
                    both(left.where(), side.where())));
  }

  private static String on(Join join, String condition) {
    return join.getCondition().isAlwaysTrue() && join.getJoinType() == JoinRelType.INNER
        ? ""
        : " ON " + condition;
  }

  private Optional<Block> left(Join join, Block left, Block right) {
    List<String> columns = both(left.columns(), right.columns());
    return condition(join, columns)
        .map(
            condition ->
                left.withFrom(
                    left.from()
                        + " LEFT JOIN "
                        + right.from()
                        + " ON "
                        + String.join(" AND ", both(List.of(condition), right.where())),
                    columns,
                    left.plainColumns() && right.plainColumns(),
                    left.where()));
  }

  private Optional<Block> outer(Join join, Block left, Block right) {
    List<String> columns = both(left.columns(), right.columns());
    return condition(join, columns)
        .map(
            condition ->
                Block.of(
                    left.from()
                        + " "
                        + join.getJoinType()
                        + " JOIN "
                        + right.from()
                        + " ON "
                        + condition,
                    columns,
                    true));
  }

  private Optional<Block> semi(Join join, Block left, Block right, String verb) {
    return condition(join, both(left.columns(), right.columns()))
        .map(
            condition ->
                left.withWhere(
                    List.of(
                        verb
                            + " (SELECT 1 FROM "
                            + right.from()
                            + " WHERE "
                            + String.join(" AND ", both(List.of(condition), right.where()))
                            + ")")));
  }

  Optional<Block> print(Correlate correlate) {
    if (!relations.dialect().can(Dialect.Ability.LATERAL)) {
      return Optional.empty();
    }
    Optional<Block> input = relations.print(correlate.getLeft());
    if (input.isEmpty()) {
      return Optional.empty();
    }
    Block block = input.get();
    Block left =
        block.open() && block.from() != null
            ? block
            : relations.wrapped(block, correlate.getLeft());
    Map<CorrelationId, List<String>> bound = new HashMap<>(outer);
    bound.put(correlate.getCorrelationId(), left.columns());
    return relations
        .withOuter(bound)
        .print(correlate.getRight())
        .flatMap(right -> lateral(correlate, left, right));
  }

  private Optional<Block> lateral(Correlate correlate, Block left, Block right) {
    String alias = relations.alias();
    String side = "LATERAL (" + relations.text(right) + ") AS " + alias;
    List<String> rightColumns = RelationPrinter.columns(alias, correlate.getRight());
    return switch (correlate.getJoinType()) {
      case INNER ->
          Optional.of(
              left.withFrom(
                  left.from() + " CROSS JOIN " + side,
                  both(left.columns(), rightColumns),
                  true,
                  left.where()));
      case LEFT ->
          Optional.of(
              left.withFrom(
                  left.from() + " LEFT JOIN " + side + " ON TRUE",
                  both(left.columns(), rightColumns),
                  true,
                  left.where()));
      case SEMI -> Optional.of(left.withWhere(List.of("EXISTS (" + relations.text(right) + ")")));
      case ANTI ->
          Optional.of(left.withWhere(List.of("NOT EXISTS (" + relations.text(right) + ")")));
      default -> Optional.empty();
    };
  }
}
