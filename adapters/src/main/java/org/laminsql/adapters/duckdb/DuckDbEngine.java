package org.laminsql.adapters.duckdb;

import org.laminsql.catalog.model.Rows;

/** The DuckDB side of one connection; starts DuckDB when it is first needed. Safe to share. */
public interface DuckDbEngine extends AutoCloseable {

  /**
   * Prepares a statement. It runs when its first row is asked for, so that {@link Rows#cancel}
   * reaches it from the start; its rows stream.
   *
   * <p>Several statements may run at the same time, each used by one thread.
   *
   * @throws org.laminsql.catalog.error.LaminSqlException if DuckDB refuses the statement; later
   *     failures, also those of scans, come from {@link Rows#next}
   */
  Rows execute(DuckDbStatement statement);

  /** Whether DuckDB was started. */
  boolean started();

  /** Cancels what still runs and gives the database up. */
  @Override
  void close();
}
