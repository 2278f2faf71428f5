package org.laminsql.driver.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.SqlOperandTypeChecker;
import org.apache.calcite.sql.type.SqlReturnTypeInference;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.laminsql.adapters.duckdb.JavaFunction;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.driver.plan.render.JavaCall;
import org.laminsql.udf.FunctionContext;
import org.laminsql.udf.Parameter;
import org.laminsql.udf.ScalarFunction;
import org.laminsql.udf.SqlFunctions;

/** The scalar functions of the list, as the planner and as DuckDB know them. */
public final class FunctionOperators {

  static final List<SqlOperator> ALL = operators();

  private FunctionOperators() {}

  /** The functions as DuckDB calls them: one for each number of arguments. */
  public static List<JavaFunction> javaFunctions(FunctionContext context) {
    List<JavaFunction> functions = new ArrayList<>();
    for (ScalarFunction function : scalars()) {
      for (List<SqlType> form : JavaCall.forms(function)) {
        functions.add(
            new JavaFunction(
                JavaCall.name(function, form),
                form,
                function.result(),
                arguments -> function.body().apply(context, arguments)));
      }
    }
    return functions;
  }

  private static List<ScalarFunction> scalars() {
    return SqlFunctions.ALL.stream()
        .filter(ScalarFunction.class::isInstance)
        .map(ScalarFunction.class::cast)
        .toList();
  }

  private static List<SqlOperator> operators() {
    return scalars().stream().<SqlOperator>map(FunctionOperators::operator).toList();
  }

  private static JavaCall operator(ScalarFunction function) {
    SqlReturnTypeInference result =
        binding -> {
          RelDataType type =
              ((LaminTypeFactory) binding.getTypeFactory()).planned(function.result(), true);
          return type;
        };
    return new JavaCall(function, result, operands(function.parameters()));
  }

  private static SqlOperandTypeChecker operands(List<Parameter> parameters) {
    Predicate<Integer> optional = index -> parameters.get(index).optional();
    SqlOperandTypeChecker texts =
        OperandTypes.family(
            parameters.stream().map(p -> family(element(p.type()))).toList(), optional);
    boolean arrays = parameters.stream().anyMatch(p -> p.type().kind() == SqlType.Kind.ARRAY);
    return arrays
        ? OperandTypes.or(
            texts,
            OperandTypes.family(parameters.stream().map(p -> family(p.type())).toList(), optional))
        : texts;
  }

  private static SqlType element(SqlType type) {
    return type.element() == null ? type : type.element();
  }

  private static SqlTypeFamily family(SqlType type) {
    return switch (type.kind()) {
      case ARRAY -> SqlTypeFamily.ARRAY;
      case BIGINT -> SqlTypeFamily.INTEGER;
      case DOUBLE -> SqlTypeFamily.NUMERIC;
      case BOOLEAN -> SqlTypeFamily.BOOLEAN;
      default -> SqlTypeFamily.CHARACTER;
    };
  }
}
