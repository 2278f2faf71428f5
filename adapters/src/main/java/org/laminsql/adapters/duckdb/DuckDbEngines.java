package org.laminsql.adapters.duckdb;

import java.util.List;

/** Makes {@link DuckDbEngine}s. */
public final class DuckDbEngines {

  private DuckDbEngines() {}

  /**
   * An engine over a database of its own in memory. Cheap: DuckDB's classes and its native library
   * are loaded when the first statement is executed.
   */
  public static DuckDbEngine open(DuckDbOptions options) {
    return open(options, List.of());
  }

  /** As {@link #open(DuckDbOptions)}, with functions in Java that statements may call. */
  public static DuckDbEngine open(DuckDbOptions options, List<JavaFunction> functions) {
    return new LazyEngine(options, List.copyOf(functions));
  }
}
