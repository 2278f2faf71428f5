package org.laminsql.adapters.duckdb;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBReadableVector;
import org.duckdb.DuckDBScalarFunction;
import org.duckdb.DuckDBScalarFunctionBuilder;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.SqlType;

/** Lets DuckDB call a {@link JavaFunction}, from threads of its own. */
final class JavaFunctionAdapter implements DuckDBScalarFunction {

  private final JavaFunction function;
  private final FunctionFailures failures;

  private JavaFunctionAdapter(JavaFunction function, FunctionFailures failures) {
    this.function = function;
    this.failures = failures;
  }

  /** Makes the function known to all connections of a database. */
  static void register(Connection connection, JavaFunction function, FunctionFailures failures)
      throws SQLException {
    try (DuckDBScalarFunctionBuilder builder = DuckDBFunctions.scalarFunction()) {
      for (SqlType parameter : function.parameters()) {
        builder.withParameter(travelsAs(parameter));
      }
      builder
          .withName(function.name())
          .withReturnType(travelsAs(function.result()))
          .withVectorizedFunction(new JavaFunctionAdapter(function, failures))
          .register(connection);
    }
  }

  private static DuckDBColumnType travelsAs(SqlType type) {
    return type.kind() == SqlType.Kind.ARRAY
        ? DuckDBColumnType.VARCHAR
        : DuckDBColumnType.valueOf(type.kind().name());
  }

  @Override
  public void apply(DuckDBDataChunkReader chunk, DuckDBWritableVector result) {
    try {
      fill(chunk, result);
    } catch (RuntimeException | Error e) {
      throw failures.keep(e);
    }
  }

  private void fill(DuckDBDataChunkReader chunk, DuckDBWritableVector result) {
    int width = function.parameters().size();
    List<DuckDBReadableVector> vectors = new ArrayList<>(width);
    for (int i = 0; i < width; i++) {
      vectors.add(chunk.vector(i));
    }
    JavaFunction.Body body = function.bodies().get();
    int rows = Math.toIntExact(chunk.rowCount());
    List<@Nullable Object> answers = new ArrayList<>(rows);
    Object[] arguments = new Object[width];
    List<Object> view = Arrays.asList(arguments);
    for (int row = 0; row < rows; row++) {
      answers.add(isRead(vectors, row, arguments) ? body.apply(view) : null);
    }
    ObjectCopier.copy(answers, function.result(), result, 0);
  }

  /** Reads a row's arguments; false if one of them is NULL. */
  private boolean isRead(List<DuckDBReadableVector> vectors, int row, Object[] arguments) {
    for (int i = 0; i < arguments.length; i++) {
      DuckDBReadableVector vector = vectors.get(i);
      if (vector.isNull(row)) {
        return false;
      }
      arguments[i] =
          switch (function.parameters().get(i).kind()) {
            case BOOLEAN -> vector.getBoolean(row);
            case BIGINT -> vector.getLong(row);
            case DOUBLE -> vector.getDouble(row);
            case ARRAY -> ArrayText.texts(vector.getString(row));
            default -> vector.getString(row);
          };
    }
    return true;
  }
}
