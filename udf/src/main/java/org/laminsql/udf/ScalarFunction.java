package org.laminsql.udf;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.SqlType;

/**
 * A function of values. It is NULL when an argument is. With constants it is computed while the
 * statement is planned; otherwise DuckDB calls it for each row.
 *
 * @param name its name, in lower case
 * @param parameters what it takes
 * @param result the type of its answer, which may always be NULL
 * @param description what it answers, in one sentence
 * @param example a call as the manual shows it
 * @param body computes it
 * @param constantSet for a predicate whose first argument varies while the others are constants:
 *     makes it {@code IN (…)} before the statement is planned
 */
public record ScalarFunction(
    String name,
    List<Parameter> parameters,
    SqlType result,
    String description,
    String example,
    Body body,
    Optional<ConstantSet> constantSet)
    implements SqlFunction {

  /** Computes answers. Called by several threads at a time. */
  @FunctionalInterface
  public interface Body {

    /** Begins to answer: what is asked of the instance holds for all the answers that follow. */
    Evaluation start(FunctionContext context);
  }

  /** Computes one answer after the other, of one state of the instance. Used by one thread. */
  @FunctionalInterface
  public interface Evaluation {

    /**
     * The answer.
     *
     * @param arguments as many as were given, of the Java types that {@link SqlType} names, none of
     *     them null; the list may hold others afterwards
     */
    @Nullable Object apply(List<Object> arguments);
  }

  /** The texts for which a predicate is true. */
  @FunctionalInterface
  public interface ConstantSet {

    /**
     * The first arguments for which the function is true.
     *
     * @param others the arguments from the second on, none of them null
     */
    Set<String> of(FunctionContext context, List<Object> others);
  }

  /** Copies the list. */
  public ScalarFunction {
    parameters = List.copyOf(parameters);
  }
}
