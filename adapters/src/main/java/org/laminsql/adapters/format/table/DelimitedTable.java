package org.laminsql.adapters.format.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.duckdb.FilePattern;
import org.laminsql.adapters.duckdb.SqlText;
import org.laminsql.adapters.scan.FileTable;

/**
 * A csv or tsv file, by the rules of pandas: the first line names the columns, quotes are doubled
 * inside quotes, and certain words mean a missing value, quoted or not.
 */
final class DelimitedTable {

  /** The words of pandas' {@code read_csv}, and the empty field. */
  private static final String MISSING =
      Stream.of(
              "",
              "#N/A",
              "#N/A N/A",
              "#NA",
              "-1.#IND",
              "-1.#QNAN",
              "-NaN",
              "-nan",
              "1.#IND",
              "1.#QNAN",
              "<NA>",
              "N/A",
              "NA",
              "NULL",
              "NaN",
              "None",
              "n/a",
              "nan",
              "null")
          .map(SqlText::literal)
          .collect(Collectors.joining(", ", "[", "]"));

  /** What DuckDB infers by itself; the rest is left to {@link IsoTypes}. */
  private static final String INFERRED = "['BIGINT', 'HUGEINT', 'DOUBLE', 'VARCHAR']";

  private DelimitedTable() {}

  static FileTable describe(TableSuffix suffix, TableQueries queries) {
    String file = FilePattern.literal(queries.path());
    long size = queries.sizeInBytes(List.of(queries.path()));
    if (size == 0) {
      throw queries.corrupt("it is empty");
    }
    List<String> types = inferredTypes(file, suffix, queries);
    List<String> names = names(file, suffix, types.size(), queries);
    String source = source(file, suffix, types, "header = true, nullstr = " + MISSING);
    List<String> finalTypes = refined(source, types, queries);
    TableColumns columns = new TableColumns();
    for (int i = 0; i < types.size(); i++) {
      StoredType type = StoredType.of(finalTypes.get(i));
      String value = column(i);
      columns.add(
          names.get(i),
          type.type(),
          types.get(i).equals("VARCHAR")
              ? IsoTypes.cast(value, finalTypes.get(i))
              : type.expression(value));
    }
    return columns.table(source, 1, size);
  }

  private static List<String> inferredTypes(String file, TableSuffix suffix, TableQueries queries) {
    String inference =
        "header = true, nullstr = "
            + MISSING
            + ", sample_size = -1, auto_type_candidates = "
            + INFERRED;
    return queries
        .columns("read_csv(" + file + ", " + dialect(suffix) + ", " + inference + ")")
        .stream()
        .map(StoredColumn::type)
        .toList();
  }

  /** The first line: DuckDB numbers names that differ by case alone, the file has them as is. */
  private static List<String> names(
      String file, TableSuffix suffix, int count, TableQueries queries) {
    String source = source(file, suffix, Collections.nCopies(count, "VARCHAR"), "header = false");
    List<List<@Nullable String>> lines =
        queries.rows("SELECT * FROM " + source + " LIMIT 1", count);
    if (lines.isEmpty()) {
      throw queries.corrupt("it is empty");
    }
    List<String> names = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String name = lines.get(0).get(i);
      names.add(name == null ? unnamed(i) : name);
    }
    return names;
  }

  /** An index that pandas stored without a name comes first. */
  private static String unnamed(int column) {
    return column == 0 ? "index" : "column" + column;
  }

  private static List<String> refined(String source, List<String> types, TableQueries queries) {
    List<Integer> texts = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      if (types.get(i).equals("VARCHAR")) {
        texts.add(i);
      }
    }
    List<String> found =
        IsoTypes.of(source, texts.stream().map(DelimitedTable::column).toList(), queries);
    List<String> refined = new ArrayList<>(types);
    for (int i = 0; i < texts.size(); i++) {
      refined.set(texts.get(i), found.get(i));
    }
    return refined;
  }

  private static String source(
      String file, TableSuffix suffix, List<String> types, String options) {
    List<String> columns = new ArrayList<>(types.size());
    for (int i = 0; i < types.size(); i++) {
      columns.add(SqlText.literal(column(i)) + ": " + SqlText.literal(types.get(i)));
    }
    return "read_csv("
        + file
        + ", "
        + dialect(suffix)
        + ", "
        + options
        + ", auto_detect = false, columns = {"
        + String.join(", ", columns)
        + "})";
  }

  private static String dialect(TableSuffix suffix) {
    String delimiter = suffix.format() == TableFormat.TSV ? "\\t" : ",";
    return "delim = '"
        + delimiter
        + "', quote = '\"', escape = '\"', comment = '', skip = 0, allow_quoted_nulls = true,"
        + " hive_partitioning = false, compression = "
        + SqlText.literal(suffix.compression());
  }

  private static String column(int index) {
    return "c" + index;
  }
}
