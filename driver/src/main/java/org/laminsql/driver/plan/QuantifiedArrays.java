package org.laminsql.driver.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlUtil;
import org.apache.calcite.sql.dialect.PostgresqlSqlDialect;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.laminsql.catalog.error.LaminSqlError;

/**
 * {@code x = ANY(array)}: the planner wants {@code x} to be of the very type of the elements, and
 * calls a text constant CHAR.
 */
final class QuantifiedArrays {

  private QuantifiedArrays() {}

  /** Casts the value to the type of the elements, where that changes no value. */
  static void align(SqlCall call, RelDataTypeFactory types, Function<SqlNode, RelDataType> typeOf) {
    SqlNode value = call.operand(0);
    if (!(value instanceof SqlDynamicParam)) {
      element(call, typeOf).ifPresent(element -> cast(call, value, element, types, typeOf));
    }
  }

  private static void cast(
      SqlCall call,
      SqlNode value,
      RelDataType element,
      RelDataTypeFactory types,
      Function<SqlNode, RelDataType> typeOf) {
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

  /** The type of the elements that a value is compared with; empty for those of a query. */
  static Optional<RelDataType> element(SqlCall call, Function<SqlNode, RelDataType> typeOf) {
    SqlNode array = call.operand(1);
    if (array instanceof SqlNodeList list) {
      if (list.size() != 1) {
        return Optional.empty();
      }
      array = list.get(0);
    }
    return array.isA(SqlKind.QUERY)
        ? Optional.empty()
        : Optional.ofNullable(typeOf.apply(array).getComponentType());
  }

  /**
   * Refuses the comparison of an array with what is none, which the planner would let pass.
   *
   * @throws org.laminsql.catalog.error.LaminSqlException TYPE_MISMATCH
   */
  static void refuseMixed(SqlCall call, Function<SqlNode, RelDataType> typeOf) {
    if (call.operandCount() != 2) {
      return;
    }
    SqlNode left = call.operand(0);
    SqlNode other = call.operand(1);
    List<SqlNode> rights = other instanceof SqlNodeList list ? list.getList() : List.of(other);
    for (SqlNode right : rights) {
      if (isScalar(left) && isScalar(right)) {
        boolean leftArray = typeOf.apply(left).getComponentType() != null;
        boolean rightArray = typeOf.apply(right).getComponentType() != null;
        if (leftArray != rightArray) {
          SqlNode array = leftArray ? left : right;
          SqlNode element = leftArray ? right : left;
          throw LaminSqlError.TYPE_MISMATCH.with(
              printed(array) + " is an array, and " + printed(element) + " is none",
              "Compare an element with an array by: "
                  + printed(element)
                  + " = ANY("
                  + printed(array)
                  + ")");
        }
      }
    }
  }

  private static boolean isScalar(SqlNode node) {
    return !(node instanceof SqlDynamicParam)
        && !node.isA(SqlKind.QUERY)
        && node.getKind() != SqlKind.ROW
        && !SqlUtil.isNullLiteral(node, true);
  }

  private static String printed(SqlNode node) {
    return node instanceof SqlIdentifier name
        ? name.names.get(name.names.size() - 1)
        : node.toSqlString(PostgresqlSqlDialect.DEFAULT).getSql();
  }
}
