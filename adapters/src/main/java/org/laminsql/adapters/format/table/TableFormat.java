package org.laminsql.adapters.format.table;

/** The formats that DuckDB reads by itself. */
enum TableFormat {
  PARQUET,
  CSV,
  TSV,
  JSON_LINES
}
