package org.laminsql.driver.plan.render;

/** The engines' dialects. */
public final class Dialects {

  /** SQLite. */
  public static final Dialect SQLITE = new SqliteDialect();

  /** PostgreSQL 14 or newer. */
  public static final Dialect POSTGRES = new PostgresDialect();

  /** DuckDB 2. */
  public static final Dialect DUCKDB = new DuckDbDialect();

  private Dialects() {}
}
