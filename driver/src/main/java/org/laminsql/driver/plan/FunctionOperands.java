package org.laminsql.driver.plan;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlCallBinding;
import org.apache.calcite.sql.SqlOperandCountRange;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.type.SqlOperandCountRanges;
import org.apache.calcite.sql.type.SqlOperandTypeChecker;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.type.SqlTypeName;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.udf.Parameter;

/**
 * Checks what a function of ours is given: the last ones may be missing, NULL may stand anywhere.
 */
record FunctionOperands(List<Parameter> parameters) implements SqlOperandTypeChecker {

  @Override
  public boolean checkOperandTypes(SqlCallBinding binding, boolean throwOnFailure) {
    for (int i = 0; i < binding.getOperandCount(); i++) {
      if (!takes(parameters.get(i).type(), binding.getOperandType(i))) {
        if (throwOnFailure) {
          throw binding.newValidationSignatureError();
        }
        return false;
      }
    }
    return true;
  }

  /** A text may stand where an array of texts is taken. */
  private static boolean takes(SqlType type, RelDataType given) {
    SqlTypeName name = given.getSqlTypeName();
    if (name == SqlTypeName.NULL || name == SqlTypeName.UNKNOWN || name == SqlTypeName.ANY) {
      return true;
    }
    return switch (type.kind()) {
      case ARRAY -> name == SqlTypeName.ARRAY || SqlTypeFamily.CHARACTER.contains(given);
      case BIGINT -> SqlTypeFamily.INTEGER.contains(given);
      case DOUBLE -> SqlTypeFamily.NUMERIC.contains(given);
      case BOOLEAN -> SqlTypeFamily.BOOLEAN.contains(given);
      default -> SqlTypeFamily.CHARACTER.contains(given);
    };
  }

  @Override
  public SqlOperandCountRange getOperandCountRange() {
    int required = (int) parameters.stream().filter(parameter -> !parameter.optional()).count();
    return SqlOperandCountRanges.between(required, parameters.size());
  }

  @Override
  public String getAllowedSignatures(SqlOperator operator, String name) {
    return parameters.stream()
        .map(p -> p.optional() ? "[" + p.type() + " " + p.name() + "]" : p.type() + " " + p.name())
        .collect(Collectors.joining(", ", name + "(", ")"));
  }
}
