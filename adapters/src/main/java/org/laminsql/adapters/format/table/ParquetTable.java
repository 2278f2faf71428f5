package org.laminsql.adapters.format.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.duckdb.FilePattern;
import org.laminsql.adapters.duckdb.SqlText;
import org.laminsql.adapters.scan.FileTable;
import org.laminsql.catalog.error.LaminSqlError;

/** A parquet file, or the parquet files of a folder as one table, by their footers. */
final class ParquetTable {

  /** What pandas and dask call a stored index without a name. */
  private static final Pattern UNNAMED_INDEX =
      Pattern.compile("__index_level_\\d+__|__null_dask_index__");

  private ParquetTable() {}

  static FileTable describe(ParquetFolder folder, TableQueries queries) {
    List<String> partitions = folder.partitionColumns();
    List<String> foreign = partitions.isEmpty() ? List.of() : folder.partitionsAbove();
    String source = source(folder, !partitions.isEmpty());
    List<String> names = storedNames(folder.files().get(0), queries);
    requireDistinct(names, foreign, queries);
    List<StoredColumn> stored =
        queries.columns(source).stream()
            .filter(column -> !foreign.contains(column.name()))
            .toList();
    boolean asInFirstFile = names.size() + partitions.size() == stored.size();
    TableColumns columns = new TableColumns();
    for (int i = 0; i < stored.size(); i++) {
      StoredColumn column = stored.get(i);
      String name = asInFirstFile && i < names.size() ? names.get(i) : column.name();
      StoredType type = StoredType.of(column.type());
      columns.add(shown(name), type.type(), type.expression(SqlText.name(column.name())));
    }
    return columns.table(source, folder.files().size(), queries.sizeInBytes(folder.files()));
  }

  /** DuckDB would show the folder's name instead of the stored values. */
  private static void requireDistinct(
      List<String> names, List<String> foreign, TableQueries queries) {
    for (String name : names) {
      if (foreign.stream().anyMatch(name::equalsIgnoreCase)) {
        throw LaminSqlError.ENCODING_NOT_SUPPORTED.with(
            queries.path(), "partitions below a folder that is named as the column " + name);
      }
    }
  }

  /** How a stored column is called. */
  static String shown(String name) {
    return UNNAMED_INDEX.matcher(name).matches() ? "index" : name;
  }

  private static String source(ParquetFolder folder, boolean partitioned) {
    String files =
        folder.files().stream().map(FilePattern::literal).collect(Collectors.joining(", "));
    return folder.files().size() == 1
        ? "read_parquet(" + files + ", hive_partitioning = " + partitioned + ")"
        : "read_parquet(["
            + files
            + "], union_by_name = true, hive_partitioning = "
            + partitioned
            + ")";
  }

  /**
   * The top-level names as the file spells them: DuckDB numbers those that differ by case alone.
   * The schema lists a column's fields behind it.
   */
  private static List<String> storedNames(Path file, TableQueries queries) {
    List<List<@Nullable String>> fields =
        queries.rows(
            "SELECT name, CAST(coalesce(num_children, 0) AS VARCHAR) FROM parquet_schema("
                + FilePattern.literal(file)
                + ")",
            2);
    List<String> names = new ArrayList<>();
    // the first field is the row itself
    for (int i = 1; i < fields.size(); i = afterField(fields, i)) {
      names.add(TableQueries.text(fields.get(i), 0));
    }
    return names;
  }

  private static int afterField(List<List<@Nullable String>> fields, int field) {
    int next = field + 1;
    int children = Integer.parseInt(TableQueries.text(fields.get(field), 1));
    for (int i = 0; i < children; i++) {
      next = afterField(fields, next);
    }
    return next;
  }
}
