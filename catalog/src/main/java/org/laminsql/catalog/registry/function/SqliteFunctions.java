package org.laminsql.catalog.registry.function;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.sqlite.Function;

/** Every function that SQLite gets from us. Their names are part of the SQL that is sent to it. */
public final class SqliteFunctions {

  private static final List<FunctionDefinition> ALL =
      Stream.of(
              ArithmeticFunctions.ALL,
              NumberFunctions.ALL,
              CastFunctions.ALL,
              RowFunctions.ALL,
              FeatureFunctions.ALL,
              TimeFunctions.ALL,
              JsonFunctions.ALL,
              PatternFunctions.ALL,
              TextFunctions.ALL,
              SearchFunctions.ALL)
          .flatMap(List::stream)
          .toList();

  private SqliteFunctions() {}

  /** Registers all of them; their failures go to {@code failure}. */
  public static void register(Connection connection, FunctionFailure failure) throws SQLException {
    for (FunctionDefinition definition : ALL) {
      Function function = new JavaFunction(definition.body().get(), definition.arity(), failure);
      Function.create(
          connection, definition.name(), function, definition.arity(), Function.FLAG_DETERMINISTIC);
    }
  }
}
