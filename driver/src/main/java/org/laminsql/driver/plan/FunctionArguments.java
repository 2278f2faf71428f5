package org.laminsql.driver.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.NlsString;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.udf.Parameter;
import org.laminsql.udf.SqlFunction;

/** The values of a table function's arguments, which are known before the statement is planned. */
final class FunctionArguments {

  private final Subqueries subqueries;
  private final Optional<List<@Nullable Object>> parameters;

  /** Runs a query that an argument is, while the statement around it is planned. */
  @FunctionalInterface
  interface Subqueries {

    /** Its rows. */
    List<List<@Nullable Object>> rows(SqlNode query);
  }

  /**
   * @param parameters the values of the statement's {@code ?}; empty while they are not known
   */
  FunctionArguments(Subqueries subqueries, Optional<List<@Nullable Object>> parameters) {
    this.subqueries = subqueries;
    this.parameters = parameters;
  }

  /** Whether the call waits for a {@code ?}. */
  boolean areUnknown(SqlCall call) {
    return parameters.isEmpty()
        && call.getOperandList().stream().anyMatch(StatementParameters::areIn);
  }

  /**
   * The values of a call's arguments.
   *
   * @return empty if one of them is NULL
   */
  Optional<List<Object>> of(SqlFunction function, SqlCall call) {
    checkCount(function, call.operandCount());
    List<@Nullable Object> values = new ArrayList<>();
    call.getOperandList().forEach(operand -> values.add(value(operand)));
    return typed(function, values);
  }

  /** As {@link #of}; what waits for a {@code ?} is some value of the right type. */
  List<Object> placeholders(SqlFunction function, SqlCall call) {
    checkCount(function, call.operandCount());
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < call.operandCount(); i++) {
      boolean isText = function.parameters().get(i).type().kind() != SqlType.Kind.BIGINT;
      Object placeholder = isText ? (Object) "?" : (Object) 1L;
      values.add(StatementParameters.areIn(call.operand(i)) ? placeholder : value(call.operand(i)));
    }
    return typed(function, values).orElseThrow();
  }

  /** Values as the function's parameters take them; empty if one of them is NULL. */
  static Optional<List<Object>> typed(SqlFunction function, List<@Nullable Object> values) {
    List<Object> typed = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      if (value == null) {
        return Optional.empty();
      }
      typed.add(typed(function, function.parameters().get(i), value));
    }
    return Optional.of(typed);
  }

  static void checkCount(SqlFunction function, int count) {
    long required = function.parameters().stream().filter(p -> !p.optional()).count();
    if (count < required || count > function.parameters().size()) {
      throw LaminSqlError.FUNCTION_NOT_FOUND.with(
          function.name() + " with " + count + " arguments", like(function));
    }
  }

  private static Object typed(SqlFunction function, Parameter parameter, Object value) {
    SqlType type = parameter.type();
    boolean isArray = type.kind() == SqlType.Kind.ARRAY;
    if (value instanceof String && (isArray || type.kind() == SqlType.Kind.VARCHAR)) {
      return value;
    } else if (value instanceof List<?> && isArray) {
      return value;
    } else if (value instanceof Number number && type.kind() == SqlType.Kind.BIGINT) {
      return number.longValue();
    } else if (value instanceof Number number && type.kind() == SqlType.Kind.DOUBLE) {
      return number.doubleValue();
    } else if (value instanceof Boolean && type.kind() == SqlType.Kind.BOOLEAN) {
      return value;
    }
    throw LaminSqlError.TYPE_MISMATCH.with(
        "The argument " + parameter.name() + " of " + function.name() + " is no " + type,
        like(function));
  }

  static String like(SqlFunction function) {
    return "Write it like: " + function.example();
  }

  private @Nullable Object value(SqlNode node) {
    if (node instanceof SqlDynamicParam parameter) {
      return parameters.orElseThrow().get(parameter.getIndex());
    } else if (node instanceof SqlLiteral literal) {
      return literal(literal);
    } else if (node.getKind() == SqlKind.ARRAY_QUERY_CONSTRUCTOR) {
      List<@Nullable Object> elements = new ArrayList<>();
      subqueries.rows(((SqlCall) node).operand(0)).forEach(row -> elements.add(row.get(0)));
      return elements;
    } else if (node.getKind() == SqlKind.ARRAY_VALUE_CONSTRUCTOR) {
      List<@Nullable Object> elements = new ArrayList<>();
      ((SqlCall) node).getOperandList().forEach(element -> elements.add(value(element)));
      return elements;
    }
    return subqueries.rows(SelectNodes.of(node)).get(0).get(0);
  }

  private static @Nullable Object literal(SqlLiteral literal) {
    Object value = literal.getValue();
    if (value instanceof NlsString text) {
      return text.getValue();
    } else if (value instanceof BigDecimal number) {
      return literal.getTypeName() == SqlTypeName.DECIMAL && number.scale() <= 0
          ? (Object) number.longValueExact()
          : (Object) number.doubleValue();
    }
    return value instanceof Boolean || value == null ? value : Objects.toString(literal.toValue());
  }
}
