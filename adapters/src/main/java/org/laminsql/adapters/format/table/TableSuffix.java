package org.laminsql.adapters.format.table;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a suffix says.
 *
 * @param compression as DuckDB names it: {@code none}, {@code gzip}, {@code zstd}
 */
record TableSuffix(TableFormat format, String compression) {

  private static final Map<String, TableFormat> FORMATS =
      Map.of(
          ".parquet", TableFormat.PARQUET,
          ".csv", TableFormat.CSV,
          ".tsv", TableFormat.TSV,
          ".jsonl", TableFormat.JSON_LINES,
          ".ndjson", TableFormat.JSON_LINES);

  private static final Map<String, String> COMPRESSIONS = Map.of(".gz", "gzip", ".zst", "zstd");

  /** Empty if it is none of ours. Only the text formats may be compressed as a whole. */
  static Optional<TableSuffix> of(String suffix) {
    String lower = suffix.toLowerCase(Locale.ROOT);
    String last = lastOf(lower);
    String compression = COMPRESSIONS.get(last);
    if (compression == null) {
      return Optional.ofNullable(FORMATS.get(last)).map(format -> new TableSuffix(format, "none"));
    }
    TableFormat format = FORMATS.get(lastOf(lower.substring(0, lower.length() - last.length())));
    return format == null || format == TableFormat.PARQUET
        ? Optional.empty()
        : Optional.of(new TableSuffix(format, compression));
  }

  private static String lastOf(String suffix) {
    return suffix.substring(Math.max(0, suffix.lastIndexOf('.')));
  }
}
