package org.laminsql.adapters.duckdb;

import org.laminsql.catalog.model.Rows;

/** The DuckDB side of one connection; starts DuckDB when it is first needed. Safe to share. */
public interface DuckDbEngine extends AutoCloseable {

  /** Runs a statement; its rows stream. */
  Rows execute(DuckDbStatement statement);

  /** Whether DuckDB was started. */
  boolean started();

  @Override
  void close();
}
