package org.laminsql.driver.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.NlsString;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.udf.Parameter;

/** Constant arguments of functions as Java values. */
final class FunctionConstants {

  private FunctionConstants() {}

  /** Whether the node is a constant whose value is known here. */
  static boolean isKnown(RexNode node) {
    return switch (node.getKind()) {
      case LITERAL -> true;
      case ARRAY_VALUE_CONSTRUCTOR ->
          ((RexCall) node).getOperands().stream().allMatch(FunctionConstants::isKnown);
      case CAST -> {
        RexNode operand = ((RexCall) node).getOperands().get(0);
        yield isKnown(operand) && isSameFamily(operand.getType(), node.getType());
      }
      default -> false;
    };
  }

  /** Other casts change the value: an engine makes them. */
  private static boolean isSameFamily(RelDataType from, RelDataType to) {
    return from.getSqlTypeName() == SqlTypeName.NULL
        || from.getSqlTypeName().getFamily() == to.getSqlTypeName().getFamily();
  }

  /**
   * The values of known constants, as the parameters take them.
   *
   * @return empty if one of them is NULL
   */
  static Optional<List<Object>> of(List<RexNode> nodes, List<Parameter> parameters) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      Object value = value(nodes.get(i), parameters.get(i).type());
      if (value == null) {
        return Optional.empty();
      }
      values.add(value);
    }
    return Optional.of(values);
  }

  private static @Nullable Object value(RexNode node, SqlType type) {
    if (node instanceof RexCall call) {
      if (call.getKind() != SqlKind.ARRAY_VALUE_CONSTRUCTOR) {
        return value(call.getOperands().get(0), type);
      }
      List<@Nullable Object> elements = new ArrayList<>();
      call.getOperands().forEach(element -> elements.add(value(element, SqlType.VARCHAR)));
      return elements;
    }
    if (RexUtil.isNullLiteral(node, false)) {
      return null;
    }
    Comparable<?> value = ((RexLiteral) node).getValue();
    if (value instanceof NlsString text) {
      return text.getValue();
    }
    return value instanceof BigDecimal number ? number(number, type) : value;
  }

  private static Object number(BigDecimal number, SqlType type) {
    return switch (type.kind()) {
      case BIGINT -> number.longValue();
      case DOUBLE -> number.doubleValue();
      default -> number.toPlainString();
    };
  }
}
