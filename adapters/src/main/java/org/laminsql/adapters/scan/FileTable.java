package org.laminsql.adapters.scan;

import java.util.List;

/**
 * A table that DuckDB reads by itself: parquet, csv, json lines.
 *
 * @param columns what the user sees, in order
 * @param sourceColumns DuckDB's expression for each column, in the same order, ready to stand in a
 *     select list over {@code source}
 * @param source DuckDB's table expression, such as {@code read_parquet(['/data/a.parquet'])}
 * @param files how many files it reads
 * @param sizeInBytes their total size
 */
public record FileTable(
    List<ContentColumn> columns,
    List<String> sourceColumns,
    String source,
    int files,
    long sizeInBytes)
    implements ContentTable {

  /** Copies the lists and checks that each column has its expression. */
  public FileTable {
    columns = List.copyOf(columns);
    sourceColumns = List.copyOf(sourceColumns);
    if (columns.size() != sourceColumns.size()) {
      throw new IllegalArgumentException("Each column needs its expression");
    }
  }
}
