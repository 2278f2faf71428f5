package org.laminsql.driver.plan;

import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexDynamicParam;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUnknownAs;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.DateString;
import org.apache.calcite.util.NlsString;
import org.apache.calcite.util.Sarg;
import org.apache.calcite.util.TimestampString;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.scan.Condition;
import org.laminsql.driver.plan.render.OneOfTexts;

/** What a filter over a scan tells the scan: the conjuncts that compare a column with constants. */
final class ScanConditions {

  private ScanConditions() {}

  /** The usable conjuncts of a filter, over the columns of these names. */
  static List<ConditionSource> of(RexNode filter, List<String> columns) {
    List<ConditionSource> conditions = new ArrayList<>();
    for (RexNode conjunct : RelOptUtil.conjunctions(filter)) {
      condition(conjunct, columns).ifPresent(conditions::add);
    }
    return conditions;
  }

  private static Optional<ConditionSource> condition(RexNode node, List<String> columns) {
    if (node instanceof RexInputRef reference
        && reference.getType().getSqlTypeName() == SqlTypeName.BOOLEAN) {
      return always(new Condition.In(columns.get(reference.getIndex()), Set.of(true)));
    }
    if (!(node instanceof RexCall call)) {
      return Optional.empty();
    }
    return switch (call.getKind()) {
      case EQUALS, LESS_THAN, LESS_THAN_OR_EQUAL, GREATER_THAN, GREATER_THAN_OR_EQUAL ->
          comparison(call, columns);
      case SEARCH -> search(call, columns);
      case OR -> anyOf(call, columns);
      case NOT -> negated(call.getOperands().get(0), columns);
      case IS_NULL -> column(call, 0, columns).flatMap(c -> always(new Condition.IsNull(c)));
      case IS_NOT_NULL -> column(call, 0, columns).flatMap(c -> always(new Condition.IsNotNull(c)));
      default ->
          call.getOperator() instanceof OneOfTexts known
              ? column(call, 0, columns)
                  .flatMap(c -> always(new Condition.In(c, new LinkedHashSet<>(known.texts()))))
              : Optional.empty();
    };
  }

  private static Optional<ConditionSource> negated(RexNode node, List<String> columns) {
    return node instanceof RexInputRef reference
        ? always(new Condition.In(columns.get(reference.getIndex()), Set.of(false)))
        : Optional.empty();
  }

  /** A list of values reaches the planner as so many comparisons. */
  private static Optional<ConditionSource> anyOf(RexCall or, List<String> columns) {
    List<ConditionSource> parts = new ArrayList<>();
    for (RexNode operand : RelOptUtil.disjunctions(or)) {
      Optional<ConditionSource> part = condition(operand, columns);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      parts.add(part.get());
    }
    return Optional.of(parameters -> union(parts, parameters));
  }

  /** One list, if all parts are lists of values of one column. */
  private static Optional<Condition> union(
      List<ConditionSource> parts, List<@Nullable Object> parameters) {
    Set<String> columns = new LinkedHashSet<>();
    Set<Object> values = new LinkedHashSet<>();
    for (ConditionSource part : parts) {
      Optional<Condition> condition = part.with(parameters);
      if (condition.isEmpty() || !(condition.get() instanceof Condition.In in)) {
        return Optional.empty();
      }
      columns.add(in.column());
      values.addAll(in.values());
    }
    return columns.size() == 1
        ? Optional.of(new Condition.In(columns.iterator().next(), values))
        : Optional.empty();
  }

  private static Optional<ConditionSource> always(Condition condition) {
    return Optional.of(parameters -> Optional.of(condition));
  }

  private static Optional<String> column(RexCall call, int operand, List<String> columns) {
    return reference(call.getOperands().get(operand)).map(columns::get);
  }

  /** The column under an expression; a cast that only widens an integer is seen through. */
  private static Optional<Integer> reference(RexNode node) {
    if (node instanceof RexInputRef reference) {
      return Optional.of(reference.getIndex());
    }
    boolean widens =
        node.getKind() == SqlKind.CAST
            && ((RexCall) node).getOperands().get(0) instanceof RexInputRef inner
            && isWidening(inner.getType(), node.getType());
    return widens ? reference(((RexCall) node).getOperands().get(0)) : Optional.empty();
  }

  private static boolean isWidening(RelDataType from, RelDataType to) {
    boolean text =
        SqlTypeName.CHAR_TYPES.contains(from.getSqlTypeName())
            && SqlTypeName.CHAR_TYPES.contains(to.getSqlTypeName());
    boolean integers =
        SqlTypeName.INT_TYPES.contains(from.getSqlTypeName())
            && SqlTypeName.EXACT_TYPES.contains(to.getSqlTypeName())
            && to.getPrecision() >= from.getPrecision();
    return text || integers;
  }

  private static Optional<ConditionSource> comparison(RexCall call, List<String> columns) {
    RexNode left = call.getOperands().get(0);
    RexNode right = call.getOperands().get(1);
    Optional<Integer> leftColumn = reference(left);
    boolean swapped = leftColumn.isEmpty();
    Optional<Integer> column = swapped ? reference(right) : leftColumn;
    Optional<Function<List<@Nullable Object>, @Nullable Object>> value =
        value(swapped ? left : right);
    if (column.isEmpty() || value.isEmpty() || isApproximate(left) || isApproximate(right)) {
      return Optional.empty();
    }
    SqlKind kind = swapped ? call.getKind().reverse() : call.getKind();
    String name = columns.get(column.get());
    return Optional.of(
        parameters ->
            Optional.ofNullable(value.get().apply(parameters))
                .map(constant -> compare(kind, name, constant)));
  }

  /** An engine compares in the narrower type: 0.7 equals the REAL 0.69999999. A scan would not. */
  private static boolean isApproximate(RexNode node) {
    return SqlTypeName.APPROX_TYPES.contains(node.getType().getSqlTypeName());
  }

  private static Condition compare(SqlKind kind, String column, Object value) {
    return switch (kind) {
      case LESS_THAN -> new Condition.Range(column, null, false, value, false);
      case LESS_THAN_OR_EQUAL -> new Condition.Range(column, null, false, value, true);
      case GREATER_THAN -> new Condition.Range(column, value, false, null, false);
      case GREATER_THAN_OR_EQUAL -> new Condition.Range(column, value, true, null, false);
      default -> new Condition.In(column, Set.of(value));
    };
  }

  private static Optional<Function<List<@Nullable Object>, @Nullable Object>> value(RexNode node) {
    if (node instanceof RexLiteral literal && !literal.isNull()) {
      return constant(literal.getType(), Objects.requireNonNull(literal.getValue()))
          .map(constant -> parameters -> constant);
    }
    if (node instanceof RexDynamicParam parameter) {
      return Optional.of(parameters -> parameters.get(parameter.getIndex()));
    }
    boolean cast =
        node.getKind() == SqlKind.CAST
            && isWidening(((RexCall) node).getOperands().get(0).getType(), node.getType());
    return cast ? value(((RexCall) node).getOperands().get(0)) : Optional.empty();
  }

  private static Optional<Object> constant(RelDataType type, Object value) {
    if (value instanceof NlsString text) {
      return Optional.of(text.getValue());
    } else if (value instanceof DateString date) {
      return Optional.of(LocalDate.parse(date.toString()));
    } else if (value instanceof TimestampString timestamp) {
      return Optional.of(LocalDateTime.parse(timestamp.toString().replace(' ', 'T')));
    } else if (value instanceof Boolean truth) {
      return Optional.of(truth);
    }
    boolean number =
        value instanceof BigDecimal && SqlTypeName.NUMERIC_TYPES.contains(type.getSqlTypeName());
    return number ? Optional.of(value) : Optional.empty();
  }

  private static Optional<ConditionSource> search(RexCall call, List<String> columns) {
    Optional<String> column = column(call, 0, columns);
    Sarg<?> sarg =
        Objects.requireNonNull(((RexLiteral) call.getOperands().get(1)).getValueAs(Sarg.class));
    if (column.isEmpty()
        || isApproximate(call.getOperands().get(0))
        || sarg.nullAs == RexUnknownAs.TRUE
        || sarg.isComplementedPoints()) {
      return Optional.empty();
    }
    RelDataType type = call.getOperands().get(0).getType();
    return sarg.isPoints() ? points(column.get(), type, sarg) : span(column.get(), type, sarg);
  }

  private static Optional<ConditionSource> points(String column, RelDataType type, Sarg<?> sarg) {
    Set<Object> values = new LinkedHashSet<>();
    for (Range<?> range : sarg.rangeSet.asRanges()) {
      Optional<Object> value = constant(type, range.lowerEndpoint());
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values.add(value.get());
    }
    return always(new Condition.In(column, values));
  }

  private static Optional<ConditionSource> span(String column, RelDataType type, Sarg<?> sarg) {
    Range<?> span = sarg.rangeSet.span();
    Optional<Object> low =
        span.hasLowerBound() ? constant(type, span.lowerEndpoint()) : Optional.empty();
    Optional<Object> high =
        span.hasUpperBound() ? constant(type, span.upperEndpoint()) : Optional.empty();
    if (low.isEmpty() && high.isEmpty()) {
      return Optional.empty();
    }
    return always(
        new Condition.Range(
            column,
            low.orElse(null),
            low.isPresent() && span.lowerBoundType() == BoundType.CLOSED,
            high.orElse(null),
            high.isPresent() && span.upperBoundType() == BoundType.CLOSED));
  }
}
