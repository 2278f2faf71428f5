package org.laminsql.driver.plan;

import java.util.List;
import java.util.function.Function;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * {@code x = ANY(array)}: the planner wants {@code x} to be of the very type of the elements, and
 * calls a text constant CHAR.
 */
final class QuantifiedArrays {

  private QuantifiedArrays() {}

  /** Casts the value to the type of the elements, where that changes no value. */
  static void align(SqlCall call, RelDataTypeFactory types, Function<SqlNode, RelDataType> typeOf) {
    SqlNode array = array(call.operand(1));
    SqlNode value = call.operand(0);
    if (array == null || value instanceof SqlDynamicParam) {
      return;
    }
    RelDataType element = typeOf.apply(array).getComponentType();
    if (element == null) {
      return;
    }
    RelDataType given = typeOf.apply(value);
    RelDataType common = types.leastRestrictive(List.of(given, element));
    boolean castable = common != null && SqlTypeUtil.sameNamedType(common, element);
    if (castable && !SqlTypeUtil.sameNamedType(given, element)) {
      call.setOperand(
          0,
          SqlStdOperatorTable.CAST.createCall(
              value.getParserPosition(), value, SqlTypeUtil.convertTypeToSpec(element)));
    }
  }

  private static @Nullable SqlNode array(SqlNode operand) {
    if (operand instanceof SqlNodeList list) {
      return list.size() == 1 ? list.get(0) : null;
    }
    return operand;
  }
}
