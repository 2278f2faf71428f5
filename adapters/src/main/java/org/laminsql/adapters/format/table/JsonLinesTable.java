package org.laminsql.adapters.format.table;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.laminsql.adapters.duckdb.FilePattern;
import org.laminsql.adapters.duckdb.SqlText;
import org.laminsql.adapters.scan.FileTable;
import org.laminsql.catalog.model.SqlType;

/** A file of one JSON object a line. */
final class JsonLinesTable {

  /** The only column where the lines are no objects, or where there are none. */
  private static final String NO_OBJECTS = "json";

  private static final String TEXT = "VARCHAR";
  private static final String JSON = "JSON";

  /** What DuckDB makes of some texts; {@link IsoTypes} does it for all columns alike. */
  private static final Set<String> ISO =
      Set.of("DATE", "TIME", "TIMESTAMP", "TIMESTAMP WITH TIME ZONE", "UUID");

  private static final Pattern NESTED =
      Pattern.compile("(?:STRUCT|MAP)\\(.*\\)((?:\\[\\])*)", Pattern.DOTALL);

  private static final Pattern NUMBERED = Pattern.compile("(.+)_\\d+", Pattern.DOTALL);

  private JsonLinesTable() {}

  static FileTable describe(TableSuffix suffix, TableQueries queries) {
    long size = queries.sizeInBytes(List.of(queries.path()));
    if (size == 0) {
      throw queries.corrupt("it is empty");
    }
    String inferring = source(suffix, "sample_size = -1, map_inference_threshold = -1", queries);
    List<StoredColumn> inferred = queries.columns(inferring);
    if (inferred.size() == 1 && inferred.get(0).name().equals(NO_OBJECTS)) {
      requireRows(inferring, queries);
    }
    if (maybeRenamed(inferred)) {
      return table(inferred, inferring, size, queries);
    }
    List<StoredColumn> stored = inferred.stream().map(JsonLinesTable::asRead).toList();
    return table(stored, source(suffix, "columns = " + columns(stored), queries), size, queries);
  }

  /** Whether DuckDB may have numbered keys that differ by case alone: such keys do not name. */
  private static boolean maybeRenamed(List<StoredColumn> columns) {
    Set<String> names = new HashSet<>();
    columns.forEach(column -> names.add(column.name().toLowerCase(Locale.ROOT)));
    return names.stream()
        .map(NUMBERED::matcher)
        .anyMatch(name -> name.matches() && names.contains(name.group(1)));
  }

  private static void requireRows(String source, TableQueries queries) {
    if (queries.rows("SELECT 'x' FROM " + source + " LIMIT 1", 1).isEmpty()) {
      throw queries.corrupt("it is empty");
    }
  }

  private static FileTable table(
      List<StoredColumn> stored, String source, long size, TableQueries queries) {
    List<String> texts =
        stored.stream()
            .filter(column -> column.type().equals(TEXT))
            .map(StoredColumn::name)
            .toList();
    Iterator<String> found = IsoTypes.of(source, texts, queries).iterator();
    TableColumns columns = new TableColumns();
    for (StoredColumn column : stored) {
      String value = SqlText.name(column.name());
      if (column.type().equals(TEXT)) {
        String type = found.next();
        columns.add(column.name(), StoredType.of(type).type(), IsoTypes.cast(value, type));
      } else {
        StoredType type = typeOf(column.type());
        columns.add(column.name(), type.type(), type.expression(value));
      }
    }
    return columns.table(source, 1, size);
  }

  private static StoredType typeOf(String stored) {
    if (stored.endsWith("[]")) {
      return new StoredType.ListType(typeOf(stored.substring(0, stored.length() - 2)), 0);
    }
    return stored.equals(JSON)
        ? new StoredType.CastType(SqlType.VARCHAR, "(%s ->> '$')")
        : StoredType.of(stored);
  }

  /**
   * As what a column is read. Objects stay the text that the file holds: as a struct each would
   * show the fields of all.
   */
  private static StoredColumn asRead(StoredColumn inferred) {
    Matcher nested = NESTED.matcher(inferred.type());
    if (nested.matches()) {
      return new StoredColumn(inferred.name(), JSON + nested.group(1));
    }
    return ISO.contains(inferred.type()) ? new StoredColumn(inferred.name(), TEXT) : inferred;
  }

  private static String columns(List<StoredColumn> stored) {
    return stored.stream()
        .map(column -> SqlText.literal(column.name()) + ": " + SqlText.literal(column.type()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String source(TableSuffix suffix, String options, TableQueries queries) {
    return "read_json("
        + FilePattern.literal(queries.path())
        + ", format = 'newline_delimited', hive_partitioning = false, compression = "
        + SqlText.literal(suffix.compression())
        + ", "
        + options
        + ")";
  }
}
