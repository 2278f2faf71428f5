package org.laminsql.adapters.duckdb;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What DuckDB may use.
 *
 * @param readableFolders the only folders whose files it may open; those below them included
 * @param threads how many threads it works with, at least 1
 * @param memoryLimit how much memory it may take, as DuckDB writes it ({@code 4GB}); DuckDB's own
 *     limit if empty
 * @param temporaryFolder where it may put what does not fit into memory; nowhere if empty
 */
public record DuckDbOptions(
    List<Path> readableFolders,
    int threads,
    Optional<String> memoryLimit,
    Optional<Path> temporaryFolder) {

  /** Copies the folders and checks the number of threads. */
  public DuckDbOptions {
    readableFolders = List.copyOf(readableFolders);
    if (threads < 1) {
      throw new IllegalArgumentException("At least one thread is needed, not " + threads);
    }
  }

  /** Only these folders, with that many threads, and DuckDB's own memory limit. */
  public static DuckDbOptions reading(List<Path> readableFolders, int threads) {
    return new DuckDbOptions(readableFolders, threads, Optional.empty(), Optional.empty());
  }
}
