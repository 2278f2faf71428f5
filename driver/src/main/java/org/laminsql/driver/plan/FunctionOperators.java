package org.laminsql.driver.plan;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.type.SqlReturnTypeInference;
import org.laminsql.adapters.duckdb.JavaFunction;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.driver.plan.render.JavaCall;
import org.laminsql.udf.FunctionContext;
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
                () -> function.body().start(context)::apply));
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
        binding -> ((LaminTypeFactory) binding.getTypeFactory()).planned(function.result(), true);
    return new JavaCall(function, result, new FunctionOperands(function.parameters()));
  }
}
