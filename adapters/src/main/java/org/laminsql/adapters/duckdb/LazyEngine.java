package org.laminsql.adapters.duckdb;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.model.Rows;

/** Starts DuckDB with the first statement. Safe to share. */
final class LazyEngine implements DuckDbEngine {

  private final DuckDbOptions options;
  private final List<JavaFunction> functions;
  private @Nullable Database database;
  private boolean closed;

  LazyEngine(DuckDbOptions options, List<JavaFunction> functions) {
    this.options = options;
    this.functions = functions;
  }

  @Override
  public Rows execute(DuckDbStatement statement) {
    return database().prepare(statement);
  }

  @Override
  public synchronized boolean started() {
    return database != null;
  }

  @Override
  public void close() {
    Database running = detach();
    if (running != null) {
      running.close();
    }
  }

  private synchronized Database database() {
    if (closed) {
      throw LaminSqlError.CLOSED.with("connection");
    }
    if (database == null) {
      database = Database.start(options, functions);
    }
    return database;
  }

  private synchronized @Nullable Database detach() {
    Database running = database;
    database = null;
    closed = true;
    return running;
  }
}
