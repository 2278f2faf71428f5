package org.laminsql.driver.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlShuttle;
import org.jspecify.annotations.Nullable;
import org.laminsql.udf.SqlFunctions;

/**
 * Puts the values of {@code ?} into calls of our functions: {@code is_a(x, ?)} is a set only when
 * the value is known.
 */
final class BoundArguments extends SqlShuttle {

  private final Optional<List<@Nullable Object>> parameters;
  private boolean waits;

  /**
   * @param parameters the values; empty while they are not known
   */
  BoundArguments(Optional<List<@Nullable Object>> parameters) {
    this.parameters = parameters;
  }

  /** The statement with the values that are known. */
  SqlNode in(SqlNode statement) {
    return Objects.requireNonNull(statement.accept(this));
  }

  /** Whether a call waits for a value. */
  boolean isWaiting() {
    return waits;
  }

  @Override
  public @Nullable SqlNode visit(SqlCall call) {
    SqlNode visited = super.visit(call);
    if (!(visited instanceof SqlCall inner)
        || !(inner.getOperator() instanceof SqlFunction)
        || SqlFunctions.named(inner.getOperator().getName()).isEmpty()) {
      return visited;
    }
    List<SqlNode> operands = new ArrayList<>(inner.getOperandList());
    operands.replaceAll(operand -> operand instanceof SqlDynamicParam p ? bound(p) : operand);
    return inner.getOperator().createCall(inner.getParserPosition(), operands);
  }

  private SqlNode bound(SqlDynamicParam parameter) {
    if (parameters.isEmpty()) {
      waits = true;
      return parameter;
    }
    SqlParserPos position = parameter.getParserPosition();
    Object value = parameters.get().get(parameter.getIndex());
    if (value == null) {
      return SqlLiteral.createNull(position);
    } else if (value instanceof String text) {
      return SqlLiteral.createCharString(text, "UTF-8", position);
    } else if (value instanceof Boolean truth) {
      return SqlLiteral.createBoolean(truth, position);
    } else if (value instanceof Number number) {
      BigDecimal exact = new BigDecimal(number.toString());
      return SqlLiteral.createExactNumeric(exact.toPlainString(), position);
    }
    return parameter;
  }
}
