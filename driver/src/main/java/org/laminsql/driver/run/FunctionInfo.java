package org.laminsql.driver.run;

import java.util.List;
import java.util.Optional;
import org.laminsql.catalog.model.SqlType;

/**
 * A function that the engine adds to SQL's own.
 *
 * @param name its name
 * @param remarks what it answers; {@code ""} if there is nothing to say
 * @param arguments what it takes
 * @param result the type of its value; empty if it stands in {@code FROM}
 * @param columns the columns of its table, as far as they do not depend on the arguments
 */
public record FunctionInfo(
    String name,
    String remarks,
    List<Argument> arguments,
    Optional<SqlType> result,
    List<ColumnInfo> columns) {

  /** What a function takes. */
  public record Argument(String name, SqlType type) {}

  /** Copies the lists. */
  public FunctionInfo {
    arguments = List.copyOf(arguments);
    columns = List.copyOf(columns);
  }
}
