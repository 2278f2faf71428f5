package org.laminsql.driver.plan;

import java.util.List;
import org.apache.calcite.sql.SqlBasicFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlOperandTypeChecker;
import org.apache.calcite.sql.type.SqlTypeFamily;

/** PostgreSQL's functions that the planner does not know. */
final class PostgresFunctions {

  private static final SqlOperandTypeChecker ONE_OR_TWO_TEXTS =
      OperandTypes.or(
          OperandTypes.family(SqlTypeFamily.CHARACTER),
          OperandTypes.family(SqlTypeFamily.CHARACTER, SqlTypeFamily.CHARACTER));

  static final List<SqlOperator> ALL =
      List.of(
          text("BTRIM", ONE_OR_TWO_TEXTS),
          text("LTRIM", ONE_OR_TWO_TEXTS),
          text("RTRIM", ONE_OR_TWO_TEXTS),
          text("REVERSE", OperandTypes.family(SqlTypeFamily.CHARACTER)));

  private PostgresFunctions() {}

  private static SqlOperator text(String name, SqlOperandTypeChecker operands) {
    return SqlBasicFunction.create(SqlKind.OTHER_FUNCTION, ReturnTypes.VARCHAR_NULLABLE, operands)
        .withName(name)
        .withFunctionType(SqlFunctionCategory.STRING);
  }
}
