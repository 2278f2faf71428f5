package org.laminsql.adapters.format.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.duckdb.FilePattern;
import org.laminsql.adapters.duckdb.SqlText;
import org.laminsql.adapters.format.ColumnNames;
import org.laminsql.adapters.scan.FileTable;
import org.laminsql.catalog.error.LaminSqlError;

/** A parquet file, or the parquet files of a folder as one table, by their footers. */
final class ParquetTable {

  private ParquetTable() {}

  static FileTable describe(ParquetFolder folder, TableQueries queries) {
    List<String> partitions = folder.partitionColumns();
    List<String> foreign = partitions.isEmpty() ? List.of() : folder.partitionsAbove();
    String source = source(folder, !partitions.isEmpty());
    List<String> names = storedNames(folder.files().get(0), queries);
    requireNameable(names, foreign, queries);
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
      columns.add(
          ColumnNames.shown(name), type.type(), type.expression(SqlText.name(column.name())));
    }
    return columns.table(source, folder.files().size(), queries.sizeInBytes(folder.files()));
  }

  /**
   * That DuckDB can be asked for them: it ends a name at a NUL, and where a folder has the name of
   * a column it would show the folder's instead of the stored values.
   */
  private static void requireNameable(
      List<String> names, List<String> foreign, TableQueries queries) {
    for (String name : names) {
      if (name.indexOf('\0') >= 0) {
        throw LaminSqlError.FILE_CORRUPT.with(
            queries.path(), "the name of a column in it has a NUL character");
      }
      if (foreign.stream().anyMatch(name::equalsIgnoreCase)) {
        throw LaminSqlError.ENCODING_NOT_SUPPORTED.with(
            queries.path(), "partitions below a folder that is named as the column " + name);
      }
    }
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
