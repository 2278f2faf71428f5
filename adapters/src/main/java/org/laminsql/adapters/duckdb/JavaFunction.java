package org.laminsql.adapters.duckdb;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.SqlType;

/**
 * A scalar function in Java that statements may call. It is NULL when an argument is.
 *
 * @param name its name in DuckDB, unique among all functions
 * @param parameters the types of its parameters: BOOLEAN, BIGINT, DOUBLE, VARCHAR or arrays of
 *     VARCHAR
 * @param result the type of its answer: one of these
 * @param bodies makes what computes it, anew for each chunk of rows
 */
public record JavaFunction(
    String name, List<SqlType> parameters, SqlType result, Supplier<Body> bodies) {

  /** Computes one answer after the other. Used by one thread. */
  @FunctionalInterface
  public interface Body {

    /**
     * The answer; null for NULL.
     *
     * @param arguments of the Java types that {@link SqlType} names, none of them null; the list is
     *     used again for the next row
     */
    @Nullable Object apply(List<Object> arguments);
  }

  /** Copies the list. */
  public JavaFunction {
    parameters = List.copyOf(parameters);
  }

  /**
   * A call of a function in DuckDB's SQL.
   *
   * @param operands the arguments in DuckDB's SQL
   */
  public static String call(
      String name, List<SqlType> parameters, SqlType result, List<String> operands) {
    StringBuilder call = new StringBuilder(name).append('(');
    for (int i = 0; i < operands.size(); i++) {
      call.append(i == 0 ? "" : ", ").append(argument(operands.get(i), parameters.get(i)));
    }
    call.append(')');
    return new ScanColumn(call.toString(), result).expression();
  }

  /** Lists travel as JSON: DuckDB's Java functions do not read them. */
  private static String argument(String operand, SqlType type) {
    String typed = "CAST(" + operand + " AS " + SqlText.type(type) + ")";
    return type.kind() == SqlType.Kind.ARRAY ? "CAST(to_json(" + typed + ") AS VARCHAR)" : typed;
  }
}
