package org.laminsql.adapters.duckdb;

/** Makes {@link DuckDbEngine}s. */
public final class DuckDbEngines {

  private DuckDbEngines() {}

  /**
   * An engine over a database of its own in memory. Cheap: DuckDB's classes and its native library
   * are loaded when the first statement is executed.
   */
  public static DuckDbEngine open(DuckDbOptions options) {
    return new LazyEngine(options);
  }
}
