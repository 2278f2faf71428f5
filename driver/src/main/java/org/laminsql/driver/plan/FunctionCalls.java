package org.laminsql.driver.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;
import org.laminsql.driver.plan.render.ArrayOverlap;
import org.laminsql.driver.plan.render.JavaCall;
import org.laminsql.driver.plan.render.OneOfTexts;
import org.laminsql.udf.FunctionContext;
import org.laminsql.udf.ScalarFunction;

/**
 * Computes calls of our functions whose arguments are constants, and makes predicates with constant
 * ends sets: {@code is_a(x, 'T cell')} becomes {@code x IN (…)}, which every engine and every scan
 * understands.
 */
final class FunctionCalls extends RelHomogeneousShuttle {

  private final FunctionContext context;
  private boolean computed;
  private int sets;

  FunctionCalls(FunctionContext context) {
    this.context = context;
  }

  /** Whether a call was computed. */
  boolean computed() {
    return computed;
  }

  @Override
  public RelNode visit(RelNode rel) {
    RelNode visited = super.visit(rel);
    boolean isCondition = visited instanceof Filter || visited instanceof Join;
    return visited.accept(new Expressions(visited.getCluster().getRexBuilder(), isCondition));
  }

  private final class Expressions extends RexShuttle {
    private final RexBuilder rexBuilder;
    private final boolean isCondition;

    Expressions(RexBuilder rexBuilder, boolean isCondition) {
      this.rexBuilder = rexBuilder;
      this.isCondition = isCondition;
    }

    @Override
    public RexNode visitSubQuery(RexSubQuery subQuery) {
      RexSubQuery inner = (RexSubQuery) super.visitSubQuery(subQuery);
      return inner.clone(FunctionCalls.this.visit(inner.rel));
    }

    @Override
    public RexNode visitCall(RexCall call) {
      RexNode visited = super.visitCall(call);
      if (!(visited instanceof RexCall inner) || !(inner.getOperator() instanceof JavaCall java)) {
        return visited;
      }
      RexNode replaced = replaced(inner, java.function());
      if (replaced == null) {
        return inner;
      }
      computed = true;
      // A condition's type may be stricter; a column's type is promised to whoever reads it.
      return isCondition ? replaced : rexBuilder.ensureType(call.getType(), replaced, true);
    }

    private @Nullable RexNode replaced(RexCall call, ScalarFunction function) {
      List<RexNode> operands = call.getOperands();
      if (operands.stream().allMatch(FunctionConstants::isKnown)) {
        return FunctionConstants.of(operands, function.parameters())
            .map(arguments -> function.body().start(context).apply(arguments))
            .map(value -> literal(value, call.getType()))
            .orElseGet(() -> rexBuilder.makeNullLiteral(call.getType()));
      }
      List<RexNode> others = operands.subList(1, operands.size());
      return function.constantSet().isPresent()
              && others.stream().allMatch(FunctionConstants::isKnown)
          ? set(call, function, others)
          : null;
    }

    private RexNode set(RexCall call, ScalarFunction function, List<RexNode> others) {
      Optional<List<Object>> arguments =
          FunctionConstants.of(
              others, function.parameters().subList(1, function.parameters().size()));
      if (arguments.isEmpty()) {
        return rexBuilder.makeNullLiteral(call.getType());
      }
      SortedSet<String> texts =
          new TreeSet<>(function.constantSet().orElseThrow().of(context, arguments.get()));
      RexNode tested = call.getOperands().get(0);
      if (texts.isEmpty()) {
        return rexBuilder.makeCall(
            SqlStdOperatorTable.CASE,
            rexBuilder.makeCall(SqlStdOperatorTable.IS_NULL, tested),
            rexBuilder.makeNullLiteral(call.getType()),
            rexBuilder.makeLiteral(false));
      }
      if (tested.getType().getSqlTypeName() != SqlTypeName.ARRAY) {
        sets++;
        return rexBuilder.makeCall(new OneOfTexts(sets, texts), tested);
      }
      List<RexNode> operands = new ArrayList<>(List.of(tested));
      texts.forEach(text -> operands.add(text(text)));
      return rexBuilder.makeCall(ArrayOverlap.OPERATOR, operands);
    }

    private RexNode text(String text) {
      return rexBuilder.makeLiteral(
          text, rexBuilder.getTypeFactory().createSqlType(SqlTypeName.VARCHAR), true);
    }

    private RexNode literal(Object value, RelDataType type) {
      if (value instanceof List<?> elements) {
        List<RexNode> literals = new ArrayList<>();
        elements.forEach(element -> literals.add(text(String.valueOf(element))));
        return rexBuilder.makeCall(type, SqlStdOperatorTable.ARRAY_VALUE_CONSTRUCTOR, literals);
      }
      RelDataType strict = rexBuilder.getTypeFactory().createTypeWithNullability(type, false);
      return rexBuilder.makeLiteral(value, strict, true);
    }
  }
}
