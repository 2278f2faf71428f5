package org.laminsql.adapters.duckdb;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.laminsql.adapters.scan.Scan;
import org.laminsql.catalog.model.SqlType;

/**
 * A scan that a DuckDB statement reads as a table with the columns {@code c0, c1, …}.
 *
 * @param types the types of its columns
 * @param expectedRows about how many rows it will give, if that is known before it starts; DuckDB
 *     orders its joins by it
 * @param scan gives the scan when the statement starts to read it; asked once
 */
public record ScanSource(List<SqlType> types, OptionalLong expectedRows, Supplier<Scan> scan) {

  /** Copies the types. */
  public ScanSource {
    types = List.copyOf(types);
  }

  /** A source of unknown size. */
  public ScanSource(List<SqlType> types, Supplier<Scan> scan) {
    this(types, OptionalLong.empty(), scan);
  }
}
