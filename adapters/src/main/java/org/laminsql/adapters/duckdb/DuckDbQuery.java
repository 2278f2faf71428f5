package org.laminsql.adapters.duckdb;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBPreparedStatement;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.model.SqlType;

/** A prepared statement on its own connection. Used by one thread, but for {@link #cancel}. */
final class DuckDbQuery implements AutoCloseable {

  /** What DuckDB's driver says when a streamed statement fails before its first row. */
  private static final String TEXT_LOST = "Invalid result set";

  private static final int CANCEL_ATTEMPTS = 200;
  private static final int MILLIS_BETWEEN_ATTEMPTS = 5;

  private final DuckDBConnection connection;
  private final DuckDBPreparedStatement statement;
  private final String sql;
  private final DuckDbStatement request;
  private final Execution execution;
  private volatile boolean executing;

  private DuckDbQuery(
      DuckDBConnection connection,
      DuckDBPreparedStatement statement,
      String sql,
      DuckDbStatement request,
      Execution execution) {
    this.connection = connection;
    this.statement = statement;
    this.sql = sql;
    this.request = request;
    this.execution = execution;
  }

  /** Prepares on a connection that the query closes, also if it cannot be prepared. */
  static DuckDbQuery prepare(
      DuckDBConnection connection, String sql, DuckDbStatement request, Execution execution)
      throws SQLException {
    try {
      DuckDBPreparedStatement statement = connection.prepare(sql);
      Parameters.bind(connection, statement, request.parameters());
      return new DuckDbQuery(connection, statement, sql, request, execution);
    } catch (SQLException | RuntimeException e) {
      try {
        connection.close();
      } catch (SQLException closing) {
        e.addSuppressed(closing);
      }
      throw e;
    }
  }

  ResultSet execute() {
    executing = true;
    try {
      execution.checkRunning();
      statement.setQueryTimeout(execution.secondsLeft());
      return statement.executeQuery();
    } catch (SQLException e) {
      throw failure(e);
    } finally {
      executing = false;
    }
  }

  /** How each column of the result is read as the type that was asked for. */
  List<ValueReader> readers(ResultSet result) throws SQLException {
    ResultSetMetaData columns = result.getMetaData();
    List<SqlType> types = request.types();
    if (types.isEmpty()) {
      return List.of(); // rows of a table without columns: DuckDB cannot give none
    }
    if (columns.getColumnCount() != types.size()) {
      throw LaminSqlError.INTERNAL.with(
          "DuckDB gives "
              + columns.getColumnCount()
              + " columns where "
              + types.size()
              + " are expected");
    }
    List<ValueReader> readers = new ArrayList<>(types.size());
    for (int i = 0; i < types.size(); i++) {
      readers.add(ValueReader.of(types.get(i), columns.getColumnTypeName(i + 1)));
    }
    return readers;
  }

  /** What a failure of DuckDB means for the user. */
  LaminSqlException failure(SQLException e) {
    LaminSqlException known = knownFailure(e);
    if (known != null) {
      return known;
    }
    if (textOf(e).contains(TEXT_LOST)) {
      return repeatedFailure(e);
    }
    return DuckDbFailure.of(e, request.files());
  }

  private LaminSqlException repeatedFailure(SQLException first) {
    SQLException repeated = repeatForItsText();
    if (repeated == null) {
      return LaminSqlError.INTERNAL.causedBy(first, "DuckDB failed without saying why");
    }
    LaminSqlException known = knownFailure(repeated);
    return known != null ? known : DuckDbFailure.of(repeated, request.files());
  }

  private @Nullable LaminSqlException knownFailure(SQLException e) {
    LaminSqlException failed = execution.failure();
    LaminSqlException found = failed == null ? execution.functionFailure(textOf(e)) : failed;
    if (found != null) {
      return found;
    }
    if (execution.stopping() || DuckDbFailure.isInterrupt(e)) {
      return execution.stopped();
    }
    return null;
  }

  /**
   * Runs the failing statement again, to learn why it fails: DuckDB's driver 2.0.0.1 keeps the text
   * of early failures only where results are read by chunks. Null if it does not fail again.
   */
  private @Nullable SQLException repeatForItsText() {
    executing = true;
    try (DuckDBPreparedStatement again = connection.prepare(sql)) {
      Parameters.bind(connection, again, request.parameters());
      again.setQueryTimeout(execution.secondsLeft());
      again.query().close();
      return null;
    } catch (SQLException e) {
      return e;
    } finally {
      executing = false;
    }
  }

  private static String textOf(SQLException e) {
    return String.valueOf(e.getMessage());
  }

  /**
   * Interrupts DuckDB while it works towards the first row. DuckDB drops an interrupt that comes
   * just before it starts, hence several attempts.
   */
  void cancel() {
    execution.cancel();
    try {
      for (int attempt = 0; executing && attempt < CANCEL_ATTEMPTS; attempt++) {
        statement.cancel();
        Thread.sleep(MILLIS_BETWEEN_ATTEMPTS);
      }
    } catch (SQLException e) {
      throw DuckDbFailure.of(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw DuckDbFailure.of(e);
    }
  }
}
