package org.laminsql.udf;

import java.util.List;
import org.laminsql.catalog.model.SqlType;

/**
 * A table function that one statement of the metadata database answers; its arguments are
 * constants.
 *
 * @param name its name, in lower case
 * @param parameters the names of its parameters, all of which are text
 * @param columns the columns of its table
 * @param order the columns its rows are sorted by, descending
 * @param description what it answers
 * @param example a call as the manual shows it
 * @param statement makes the statement
 */
public record RegistryFunction(
    String name,
    List<String> parameters,
    List<Column> columns,
    List<String> order,
    String description,
    String example,
    Statement statement)
    implements SqlFunction {

  /** A column of the function's table. */
  public record Column(String name, SqlType type, boolean nullable) {}

  /** Makes the statement of a call. */
  @FunctionalInterface
  public interface Statement {

    /**
     * A SELECT in SQL that SQLite and Postgres share, whose columns are named as {@link
     * RegistryFunction#columns} says.
     *
     * @param arguments one for each parameter
     */
    String sql(RegistryTables tables, List<String> arguments);
  }

  /** Copies the lists. */
  public RegistryFunction {
    parameters = List.copyOf(parameters);
    columns = List.copyOf(columns);
    order = List.copyOf(order);
  }
}
