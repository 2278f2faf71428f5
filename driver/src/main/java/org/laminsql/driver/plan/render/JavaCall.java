package org.laminsql.driver.plan.render;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.SqlOperandTypeChecker;
import org.apache.calcite.sql.type.SqlReturnTypeInference;
import org.apache.calcite.sql.type.SqlTypeName;
import org.laminsql.adapters.duckdb.JavaFunction;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.udf.Parameter;
import org.laminsql.udf.ScalarFunction;

/** A function of ours in an expression: no engine has it, but DuckDB calls it in Java. */
public final class JavaCall extends SqlFunction {

  private final ScalarFunction function;

  /** The operator of a function. */
  public JavaCall(
      ScalarFunction function, SqlReturnTypeInference result, SqlOperandTypeChecker operands) {
    super(
        function.name(),
        SqlKind.OTHER_FUNCTION,
        result,
        null,
        operands,
        SqlFunctionCategory.USER_DEFINED_FUNCTION);
    this.function = function;
  }

  /** What it computes. */
  public ScalarFunction function() {
    return function;
  }

  /** The forms in which DuckDB may call it: with and without the optional arguments. */
  public static List<List<SqlType>> forms(ScalarFunction function) {
    List<List<SqlType>> forms = new ArrayList<>();
    long required = function.parameters().stream().filter(p -> !p.optional()).count();
    for (int count = (int) required; count <= function.parameters().size(); count++) {
      List<SqlType> types =
          function.parameters().subList(0, count).stream().map(Parameter::type).toList();
      forms.add(types);
      if (types.stream().anyMatch(JavaCall::isArray)) {
        forms.add(types.stream().map(JavaCall::single).toList());
      }
    }
    return forms;
  }

  /** The name of a form in DuckDB. */
  public static String name(ScalarFunction function, List<SqlType> form) {
    boolean arrays = form.stream().anyMatch(JavaCall::isArray);
    return "lamin_" + function.name() + "_" + form.size() + (arrays ? "_array" : "");
  }

  /** The call in DuckDB's SQL. */
  String printed(List<RelDataType> types, List<String> operands) {
    boolean arrays = types.stream().anyMatch(t -> t.getSqlTypeName() == SqlTypeName.ARRAY);
    List<SqlType> form =
        function.parameters().subList(0, operands.size()).stream()
            .map(Parameter::type)
            .map(type -> arrays ? type : single(type))
            .toList();
    return JavaFunction.call(name(function, form), form, function.result(), operands);
  }

  private static boolean isArray(SqlType type) {
    return type.kind() == SqlType.Kind.ARRAY;
  }

  /** A text may be given where texts are taken. */
  private static SqlType single(SqlType type) {
    return type.element() == null ? type : type.element();
  }
}
