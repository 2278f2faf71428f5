package org.laminsql.udf;

import java.util.List;

/**
 * A table function that one statement of the metadata database answers; its arguments are
 * constants. The statement becomes a part of the one that the whole query sends.
 *
 * @param name its name, in lower case
 * @param parameters what it takes
 * @param description what it answers, in one sentence
 * @param example a call as the manual shows it
 * @param body makes the statement of a call
 */
public record RegistryFunction(
    String name, List<Parameter> parameters, String description, String example, Body body)
    implements SqlFunction {

  /** Makes the statement of a call. */
  @FunctionalInterface
  public interface Body {

    /**
     * The table of a call.
     *
     * @param arguments as many as were given, of the Java types that {@link
     *     org.laminsql.catalog.model.SqlType} names
     */
    Answer answer(FunctionContext context, List<Object> arguments);
  }

  /**
   * The table of a call.
   *
   * @param sql a SELECT in the database's own SQL, whose columns have the names of {@code columns}
   *     and the canonical forms of {@link org.laminsql.catalog.model.RegistryColumn#expression}
   * @param columns its columns
   * @param order the columns its rows are sorted by
   */
  public record Answer(String sql, List<FunctionColumn> columns, List<Order> order) {

    /** Copies the lists. */
    public Answer {
      columns = List.copyOf(columns);
      order = List.copyOf(order);
    }
  }

  /** A column that rows are sorted by. */
  public record Order(String column, boolean descending) {}

  /** Copies the list. */
  public RegistryFunction {
    parameters = List.copyOf(parameters);
  }
}
