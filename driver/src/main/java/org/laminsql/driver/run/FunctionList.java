package org.laminsql.driver.run;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.udf.FunctionColumn;
import org.laminsql.udf.ScalarFunction;
import org.laminsql.udf.SqlFunction;
import org.laminsql.udf.SqlFunctions;
import org.laminsql.udf.TableFunction;

/** The functions as JDBC's metadata lists them. */
final class FunctionList {

  private FunctionList() {}

  static List<FunctionInfo> sorted() {
    return SqlFunctions.ALL.stream()
        .map(FunctionList::info)
        .sorted(Comparator.comparing(FunctionInfo::name))
        .toList();
  }

  private static FunctionInfo info(SqlFunction function) {
    List<FunctionInfo.Argument> arguments =
        function.parameters().stream()
            .map(parameter -> new FunctionInfo.Argument(parameter.name(), parameter.type()))
            .toList();
    Optional<SqlType> result =
        function instanceof ScalarFunction scalar ? Optional.of(scalar.result()) : Optional.empty();
    List<FunctionColumn> columns =
        function instanceof TableFunction table ? table.columns() : List.of();
    return new FunctionInfo(
        function.name(),
        function.description(),
        arguments,
        result,
        columns.stream()
            .map(c -> new ColumnInfo(c.name(), c.type(), c.nullable(), Optional.empty()))
            .toList());
  }
}
