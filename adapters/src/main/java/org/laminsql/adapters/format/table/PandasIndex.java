package org.laminsql.adapters.format.table;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.duckdb.FilePattern;
import org.laminsql.adapters.format.ColumnNames;

/**
 * Which columns of a parquet file pandas stored as its index: {@code index_columns} of the footer's
 * entry {@code pandas}, names of columns or descriptions of a range (pandas' developer guide,
 * "Storing pandas DataFrame objects in Apache Parquet format").
 */
final class PandasIndex {

  private PandasIndex() {}

  static Set<String> columns(Path file, TableQueries queries) {
    String entries =
        "SELECT decode(value) AS pandas FROM parquet_kv_metadata("
            + FilePattern.literal(file)
            + ") WHERE decode(key) = 'pandas'";
    List<List<@Nullable String>> names =
        queries.rows(
            "SELECT json_extract_string(name, '$') FROM (SELECT unnest(CAST(json_extract(pandas,"
                + " '$.index_columns[*]') AS JSON[])) AS name FROM ("
                + entries
                + ")) WHERE json_type(name) = 'VARCHAR'",
            1);
    Set<String> shown = new HashSet<>();
    names.forEach(name -> shown.add(ColumnNames.shown(TableQueries.text(name, 0))));
    return shown;
  }
}
