package org.laminsql.catalog.registry.function;

import java.util.List;
import org.laminsql.catalog.error.LaminSqlError;

/** What SQLite does not check about the rows of subqueries. */
final class RowFunctions {

  static final List<FunctionDefinition> ALL =
      List.of(FunctionDefinition.of("lamin_several_rows", 1, RowFunctions::refused));

  private RowFunctions() {}

  /** Refuses a scalar subquery, given how many rows it has. */
  private static Object refused(Arguments a) {
    throw LaminSqlError.CARDINALITY.with(
        "A subquery used as an expression gives more than one row");
  }
}
