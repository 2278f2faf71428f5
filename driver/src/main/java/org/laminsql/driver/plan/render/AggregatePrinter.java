package org.laminsql.driver.plan.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.calcite.rel.RelFieldCollation;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.util.ImmutableBitSet;

/** Prints GROUP BY and aggregate functions; grouping without functions is DISTINCT. */
final class AggregatePrinter {

  private final RelationPrinter relations;
  private final Dialect dialect;

  AggregatePrinter(RelationPrinter relations, Dialect dialect) {
    this.relations = relations;
    this.dialect = dialect;
  }

  Optional<Block> print(Aggregate aggregate) {
    boolean sets = aggregate.getGroupType() != Aggregate.Group.SIMPLE;
    if (sets && !dialect.can(Dialect.Ability.GROUPING_SETS)) {
      return Optional.empty();
    }
    return relations
        .print(aggregate.getInput())
        .flatMap(input -> print(aggregate, base(aggregate, input)));
  }

  private Block base(Aggregate aggregate, Block input) {
    boolean parameters = input.columns().stream().anyMatch(SqlText::hasParameter);
    boolean constantKey =
        aggregate.getGroupSet().asList().stream()
            .anyMatch(
                key ->
                    input
                        .columns()
                        .get(key)
                        .matches("-?[0-9.]+|'(?:[^']|'')*'|NULL|CAST\\(NULL.*"));
    return input.open() && input.from() != null && !parameters && !constantKey
        ? input
        : relations.wrapped(input, aggregate.getInput());
  }

  private Optional<Block> print(Aggregate aggregate, Block base) {
    List<String> columns = new ArrayList<>();
    aggregate.getGroupSet().forEach(key -> columns.add(base.columns().get(key)));
    List<String> keys = List.copyOf(columns);
    for (AggregateCall call : aggregate.getAggCallList()) {
      Optional<String> function = function(aggregate, call, base);
      if (function.isEmpty()) {
        return Optional.empty();
      }
      columns.add(function.get());
    }
    if (aggregate.getAggCallList().isEmpty() && !keys.isEmpty() && isSimple(aggregate)) {
      return Optional.of(base.withColumns(columns, base.plainColumns(), false).withDistinct());
    }
    return Optional.of(base.withGroupBy(groupBy(aggregate, base, keys), columns));
  }

  private static boolean isSimple(Aggregate aggregate) {
    return aggregate.getGroupType() == Aggregate.Group.SIMPLE;
  }

  private static String groupBy(Aggregate aggregate, Block base, List<String> keys) {
    if (isSimple(aggregate)) {
      return String.join(", ", keys);
    }
    return aggregate.getGroupSets().stream()
        .map(set -> set(set, base))
        .collect(Collectors.joining(", ", "GROUPING SETS (", ")"));
  }

  private static String set(ImmutableBitSet set, Block base) {
    return set.asList().stream()
        .map(key -> base.columns().get(key))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private Optional<String> function(Aggregate aggregate, AggregateCall call, Block base) {
    List<RelDataTypeField> fields = aggregate.getInput().getRowType().getFieldList();
    String name = call.getAggregation().getName().toUpperCase(Locale.ROOT);
    List<String> arguments =
        call.getArgList().stream().map(argument -> argument(aggregate, argument, base)).toList();
    if (name.equals("GROUPING")) {
      return grouping(aggregate, arguments);
    }
    List<RelDataType> types = call.getArgList().stream().map(i -> fields.get(i).getType()).toList();
    List<String> order = new ArrayList<>();
    for (RelFieldCollation collation : call.getCollation().getFieldCollations()) {
      int field = collation.getFieldIndex();
      order.add(
          SortItems.item(
              dialect,
              base.columns().get(field),
              fields.get(field).getType(),
              collation.getDirection().isDescending(),
              collation.nullDirection));
    }
    if (call.isApproximate() || (call.distinctKeys != null) || call.ignoreNulls()) {
      return Optional.empty();
    }
    return dialect
        .aggregate(
            new Aggregation(name, call.isDistinct(), call.getType(), arguments, types, order))
        .map(text -> filtered(text, call, base));
  }

  /** A constant is printed itself: a separator may not be a column. */
  private String argument(Aggregate aggregate, int index, Block base) {
    RelNode input = aggregate.getInput();
    return input instanceof Project project
            && project.getProjects().get(index) instanceof RexLiteral literal
            && !literal.isNull()
        ? dialect.literal(literal)
        : base.columns().get(index);
  }

  private Optional<String> grouping(Aggregate aggregate, List<String> arguments) {
    return isSimple(aggregate)
        ? Optional.of("0")
        : Optional.of("grouping(" + String.join(", ", arguments) + ")");
  }

  /** FILTER stands behind the call itself, inside what a dialect wrapped around it. */
  private static String filtered(String text, AggregateCall call, Block base) {
    if (call.filterArg < 0) {
      return text;
    }
    String filter = " FILTER (WHERE " + base.columns().get(call.filterArg) + ")";
    return Wrapped.behindCall(text, filter);
  }
}
