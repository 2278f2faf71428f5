package org.laminsql.driver.plan.render;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.calcite.avatica.util.TimeUnitRange;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexCorrelVariable;
import org.apache.calcite.rex.RexDynamicParam;
import org.apache.calcite.rex.RexFieldAccess;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexOver;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.Sarg;

/**
 * Prints expressions. Operators are always in parentheses.
 *
 * <p>An expression that the dialect cannot say answers empty; everything it can say is right.
 */
final class ExpressionPrinter {

  private final Dialect dialect;
  private final RelationPrinter relations;
  private final RexBuilder rexBuilder;
  private final Scope scope;

  ExpressionPrinter(
      Dialect dialect, RelationPrinter relations, RexBuilder rexBuilder, Scope scope) {
    this.dialect = dialect;
    this.relations = relations;
    this.rexBuilder = rexBuilder;
    this.scope = scope;
  }

  Optional<String> print(RexNode node) {
    if (node instanceof RexInputRef reference) {
      return Optional.of(scope.columns().get(reference.getIndex()));
    }
    if (node instanceof RexLiteral literal) {
      return Optional.of(
          literal.getValue() instanceof Enum<?> flag ? flag.name() : dialect.literal(literal));
    }
    if (node instanceof RexDynamicParam parameter) {
      return Optional.of(dialect.parameter(parameter.getIndex(), parameter.getType()));
    }
    if (node instanceof RexFieldAccess access
        && access.getReferenceExpr() instanceof RexCorrelVariable variable) {
      return Optional.ofNullable(scope.outer().get(variable.id))
          .map(columns -> columns.get(access.getField().getIndex()));
    }
    if (node instanceof RexSubQuery subQuery) {
      return new SubQueryPrinter(dialect, relations, this, scope).print(subQuery);
    }
    if (node instanceof RexOver over) {
      return new WindowPrinter(dialect, this).print(over);
    }
    return node instanceof RexCall call ? call(call) : Optional.empty();
  }

  /** All of them, or empty if one cannot be printed. */
  Optional<List<String>> printAll(List<? extends RexNode> nodes) {
    List<String> texts = new ArrayList<>();
    for (RexNode node : nodes) {
      Optional<String> text = print(node);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      texts.add(text.get());
    }
    return Optional.of(texts);
  }

  private Optional<String> call(RexCall call) {
    if (call.getKind() == SqlKind.SEARCH) {
      return search(call);
    }
    if (call.getKind() == SqlKind.AND || call.getKind() == SqlKind.OR) {
      return logical(call);
    }
    if (call.getOperator() instanceof OneOfTexts known) {
      return print(call.getOperands().get(0)).map(known::printed);
    }
    Optional<RexNode> rows = RowComparison.expanded(call, rexBuilder);
    if (rows.isPresent()) {
      return print(rows.get());
    }
    return printAll(call.getOperands()).flatMap(operands -> call(call, operands));
  }

  private Optional<String> logical(RexCall call) {
    List<String> texts = new ArrayList<>();
    for (InLists.Part part : InLists.parts(call)) {
      Optional<String> text = part(part, call.getKind());
      if (text.isEmpty()) {
        return Optional.empty();
      }
      texts.add(text.get());
    }
    return Optional.of(
        texts.size() == 1
            ? texts.get(0)
            : "(" + String.join(" " + call.getKind().sql + " ", texts) + ")");
  }

  private Optional<String> part(InLists.Part part, SqlKind kind) {
    Optional<String> node = print(part.node());
    if (part.values().isEmpty()) {
      return node;
    }
    return node.flatMap(
        value ->
            printAll(part.values())
                .map(
                    values ->
                        values.size() == 1
                            ? dialect.comparison(
                                kind == SqlKind.OR ? "=" : "<>",
                                value,
                                values.get(0),
                                part.node().getType())
                            : list(value, kind == SqlKind.AND, values)));
  }

  private static String list(String value, boolean negated, List<String> values) {
    return "(" + value + (negated ? " NOT IN (" : " IN (") + String.join(", ", values) + "))";
  }

  private Optional<String> call(RexCall call, List<String> operands) {
    RelDataType firstType =
        call.getOperands().isEmpty() ? call.getType() : call.getOperands().get(0).getType();
    return switch (call.getKind()) {
      case NOT -> Optional.of("(NOT " + operands.get(0) + ")");
      case EQUALS, NOT_EQUALS, LESS_THAN, LESS_THAN_OR_EQUAL, GREATER_THAN, GREATER_THAN_OR_EQUAL ->
          Optional.of(
              dialect.comparison(call.getKind().sql, operands.get(0), operands.get(1), firstType));
      case IS_NULL, IS_NOT_NULL, IS_TRUE, IS_NOT_TRUE, IS_FALSE, IS_NOT_FALSE ->
          Optional.of("(" + operands.get(0) + " " + words(call.getKind()) + ")");
      case IS_UNKNOWN -> Optional.of("(" + operands.get(0) + " IS NULL)");
      case IS_DISTINCT_FROM, IS_NOT_DISTINCT_FROM ->
          Optional.of(
              "(" + operands.get(0) + " " + words(call.getKind()) + " " + operands.get(1) + ")");
      case CASE -> Optional.of(caseOf(operands));
      case COALESCE -> Optional.of("COALESCE(" + String.join(", ", operands) + ")");
      case CAST, SAFE_CAST ->
          call.getKind() == SqlKind.SAFE_CAST
              ? Optional.empty()
              : dialect.cast(operands.get(0), firstType, call.getType());
      case REINTERPRET -> Optional.of(operands.get(0));
      case EXTRACT ->
          dialect.extract(unit(call, 0), operands.get(1), call.getOperands().get(1).getType());
      case FLOOR ->
          operands.size() == 2
              ? dialect.floor(unit(call, 1), operands.get(0), firstType)
              : dialect.call(call, operands);
      default ->
          isBetweenTimes(call) ? Optional.empty() : returned(call, dialect.call(call, operands));
    };
  }

  /** {@code JSON_VALUE … RETURNING type}: the engines give text. */
  private Optional<String> returned(RexCall call, Optional<String> text) {
    if (!name(call).equals("JSON_VALUE") || Types.isText(call.getType())) {
      return text;
    }
    RelDataType textType = rexBuilder.getTypeFactory().createSqlType(SqlTypeName.VARCHAR);
    return text.flatMap(value -> dialect.cast(value, textType, call.getType()));
  }

  /** The time between two times is an interval, which only Postgres would know. */
  private static boolean isBetweenTimes(RexCall call) {
    return call.getKind() == SqlKind.MINUS
        && Types.isInterval(call.getType())
        && call.getOperands().stream().noneMatch(operand -> Types.isInterval(operand.getType()));
  }

  private static String words(SqlKind kind) {
    return kind.name().replace('_', ' ');
  }

  private static TimeUnitRange unit(RexCall call, int operand) {
    RexLiteral flag = (RexLiteral) call.getOperands().get(operand);
    return Objects.requireNonNull(flag.getValueAs(TimeUnitRange.class));
  }

  private static String caseOf(List<String> operands) {
    StringBuilder text = new StringBuilder("CASE");
    for (int i = 0; i + 1 < operands.size(); i += 2) {
      text.append(" WHEN ").append(operands.get(i)).append(" THEN ").append(operands.get(i + 1));
    }
    return text.append(" ELSE ")
        .append(operands.get(operands.size() - 1))
        .append(" END")
        .toString();
  }

  private Optional<String> search(RexCall call) {
    Sarg<?> sarg =
        Objects.requireNonNull(((RexLiteral) call.getOperands().get(1)).getValueAs(Sarg.class));
    boolean points = sarg.isPoints() && sarg.pointCount > 1;
    boolean negated = sarg.isComplementedPoints();
    if (sarg.nullAs != org.apache.calcite.rex.RexUnknownAs.UNKNOWN || !(points || negated)) {
      return print(RexUtil.expandSearch(rexBuilder, null, call));
    }
    RexNode expanded = RexUtil.expandSearch(rexBuilder, null, call);
    List<RexNode> values = new ArrayList<>();
    collectPoints(expanded, values);
    Optional<String> value = print(call.getOperands().get(0));
    Optional<List<String>> list = printAll(values);
    if (value.isEmpty() || list.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(list(value.get(), negated, list.get()));
  }

  private static void collectPoints(RexNode node, List<RexNode> values) {
    RexCall call = (RexCall) node;
    switch (call.getKind()) {
      case AND, OR -> call.getOperands().forEach(operand -> collectPoints(operand, values));
      default -> values.add(call.getOperands().get(1));
    }
  }

  /** Whether an integer expression is a constant other than zero: no check is needed. */
  static boolean isNonZero(RexNode node) {
    return node instanceof RexLiteral literal
        && !literal.isNull()
        && Objects.requireNonNull(literal.getValueAs(BigDecimal.class)).signum() != 0;
  }

  /** The name of a call's operator, in upper case. */
  static String name(RexCall call) {
    return call.getOperator().getName().toUpperCase(Locale.ROOT);
  }
}
