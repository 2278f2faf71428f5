package org.laminsql.udf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function whose rows are computed while the statement is planned, from arguments that are
 * constants by then: literals, parameters, or the rows of a query that runs before.
 *
 * @param name its name, in lower case
 * @param parameters what it takes
 * @param columns the columns of its table
 * @param description what it answers, in one sentence
 * @param example a call as the manual shows it
 * @param body computes the rows
 */
public record TableFunction(
    String name,
    List<Parameter> parameters,
    List<FunctionColumn> columns,
    String description,
    String example,
    Body body)
    implements SqlFunction {

  /** Computes the rows of calls. */
  @FunctionalInterface
  public interface Body {

    /**
     * The rows of each call, in the order users are to meet them.
     *
     * @param calls the arguments of each call: as many as were given, of the Java types that {@link
     *     org.laminsql.catalog.model.SqlType} names; several where the call is lateral
     * @return for each call its rows
     */
    List<List<List<@Nullable Object>>> rows(FunctionContext context, List<List<Object>> calls);
  }

  /** A body that answers each call by itself. */
  public interface Single {

    /** The rows of one call. */
    List<List<@Nullable Object>> rows(FunctionContext context, List<Object> arguments);

    /** As the body of a function. */
    static Body of(Single single) {
      return (context, calls) ->
          calls.stream().map(arguments -> single.rows(context, arguments)).toList();
    }
  }

  /** Copies the lists. */
  public TableFunction {
    parameters = List.copyOf(parameters);
    columns = List.copyOf(columns);
  }
}
