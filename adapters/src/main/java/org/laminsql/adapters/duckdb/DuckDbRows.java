package org.laminsql.adapters.duckdb;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.model.Rows;

/** The rows of a DuckDB statement, which runs from the first {@link #next} on. */
final class DuckDbRows implements Rows {

  private final DuckDbQuery query;
  private final Execution execution;
  private final Consumer<DuckDbRows> onClose;
  private final Runnable afterwards;
  private final AtomicBoolean closed = new AtomicBoolean();
  private @Nullable ResultSet result;
  private List<ValueReader> readers = List.of();

  DuckDbRows(
      DuckDbQuery query, Execution execution, Consumer<DuckDbRows> onClose, Runnable afterwards) {
    this.query = query;
    this.execution = execution;
    this.onClose = onClose;
    this.afterwards = afterwards;
  }

  @Override
  public boolean next() {
    checkOpen();
    execution.checkRunning();
    try {
      return result().next();
    } catch (SQLException e) {
      throw query.failure(e);
    }
  }

  private void checkOpen() {
    if (closed.get()) {
      throw LaminSqlError.CLOSED.with("result");
    }
  }

  private ResultSet result() throws SQLException {
    if (result == null) {
      ResultSet started = query.execute();
      readers = query.readers(started);
      result = started;
    }
    return result;
  }

  @Override
  public @Nullable Object value(int column) {
    checkOpen();
    ResultSet row = result;
    if (row == null) {
      throw LaminSqlError.NO_ROW.with();
    }
    try {
      return readers.get(column).read(row, column + 1);
    } catch (SQLException e) {
      throw query.failure(e);
    }
  }

  @Override
  public void cancel() {
    if (!closed.get()) {
      query.cancel();
    }
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      execution.cancel();
      try {
        query.close();
      } finally {
        afterwards.run();
        onClose.accept(this);
      }
    }
  }
}
