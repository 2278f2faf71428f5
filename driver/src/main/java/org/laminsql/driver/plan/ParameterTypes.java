package org.laminsql.driver.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlUtil;
import org.apache.calcite.sql.fun.SqlCase;
import org.apache.calcite.sql.fun.SqlQuantifyOperator;
import org.apache.calcite.sql.type.FamilyOperandTypeChecker;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.type.SqlTypeName;

/** The type of a {@code ?} that nothing around it gives one: PostgreSQL's guess. */
final class ParameterTypes {

  private static final Set<SqlKind> SCALAR =
      EnumSet.complementOf(EnumSet.of(SqlKind.SELECT, SqlKind.AS, SqlKind.WINDOW, SqlKind.OTHER));

  private static final Set<SqlTypeName> UNTYPED =
      EnumSet.of(SqlTypeName.NULL, SqlTypeName.UNKNOWN, SqlTypeName.ANY);

  private ParameterTypes() {}

  /**
   * The type of an operand that is a parameter: what the function takes there if it says so, else
   * what the other operands are, else text.
   *
   * @param known the type of an operand that is no parameter
   */
  static RelDataType of(
      SqlCall call,
      SqlDynamicParam parameter,
      RelDataTypeFactory types,
      Function<SqlNode, RelDataType> known) {
    RelDataType type =
        taken(call, parameter, types)
            .or(() -> beside(call, known))
            .orElseGet(() -> types.createSqlType(SqlTypeName.VARCHAR));
    return types.createTypeWithNullability(type, true);
  }

  private static Optional<RelDataType> taken(
      SqlCall call, SqlDynamicParam parameter, RelDataTypeFactory types) {
    int index = call.getOperandList().indexOf(parameter);
    if (index > 0 && call.getOperator().getName().startsWith("SUBSTR")) {
      return Optional.of(types.createSqlType(SqlTypeName.INTEGER));
    }
    if (call.getOperator().getName().equals("||")) {
      return Optional.of(types.createSqlType(SqlTypeName.VARCHAR));
    }
    if (index < 0
        || !(call.getOperator().getOperandTypeChecker() instanceof FamilyOperandTypeChecker checker)
        || !checker.getOperandCountRange().isValidCount(call.operandCount())) {
      return Optional.empty();
    }
    SqlTypeFamily family = checker.getOperandSqlTypeFamily(index);
    if (family == SqlTypeFamily.CHARACTER || family == SqlTypeFamily.STRING) {
      return Optional.of(types.createSqlType(SqlTypeName.VARCHAR));
    }
    return family == SqlTypeFamily.INTEGER
        ? Optional.of(types.createSqlType(SqlTypeName.INTEGER))
        : Optional.empty();
  }

  private static Optional<RelDataType> beside(SqlCall call, Function<SqlNode, RelDataType> known) {
    if (call.getOperator() instanceof SqlQuantifyOperator) {
      return QuantifiedArrays.element(call, known);
    }
    List<SqlNode> others =
        alternatives(call).stream()
            .filter(operand -> operand != null && !(operand instanceof SqlDynamicParam))
            .filter(operand -> !isKeyword(operand))
            .filter(operand -> !SqlUtil.isNullLiteral(operand, false))
            .toList();
    return others.isEmpty() || !SCALAR.contains(others.get(0).getKind())
        ? Optional.empty()
        : Optional.of(known.apply(others.get(0)))
            .filter(type -> !UNTYPED.contains(type.getSqlTypeName()));
  }

  /** What stands beside the parameter: the results of a CASE, the operands of other calls. */
  private static List<SqlNode> alternatives(SqlCall call) {
    if (!(call instanceof SqlCase choice)) {
      return call.getOperandList();
    }
    List<SqlNode> results = new ArrayList<>(choice.getThenOperands().getList());
    results.add(choice.getElseOperand());
    return results;
  }

  private static boolean isKeyword(SqlNode node) {
    return node instanceof SqlLiteral literal && literal.getTypeName() == SqlTypeName.SYMBOL;
  }
}
