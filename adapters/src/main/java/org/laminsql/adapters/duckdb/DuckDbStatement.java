package org.laminsql.adapters.duckdb;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.SqlType;

/**
 * One statement for DuckDB.
 *
 * @param sources the scans it reads
 * @param files what messages call the files that it reads by itself
 * @param sql makes the statement's text from the table expressions of the sources, in their order
 * @param parameters values of its {@code ?}
 * @param types the types of the result's columns
 * @param timeoutInSeconds after which it is cancelled; 0 for never
 */
public record DuckDbStatement(
    List<ScanSource> sources,
    List<String> files,
    Function<List<String>, String> sql,
    List<@Nullable Object> parameters,
    List<SqlType> types,
    int timeoutInSeconds) {

  /** One that reads no files, or whose failures are explained by whoever asks. */
  public DuckDbStatement(
      List<ScanSource> sources,
      Function<List<String>, String> sql,
      List<@Nullable Object> parameters,
      List<SqlType> types,
      int timeoutInSeconds) {
    this(sources, List.of(), sql, parameters, types, timeoutInSeconds);
  }
}
