package org.laminsql.adapters.format.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.duckdb.SqlText;

/**
 * Finds the columns of text that hold nothing but {@code true} and {@code false}, ISO dates, ISO
 * times or ISO moments. DuckDB's own inference takes {@code T}, {@code F} and {@code no} for truth
 * values, guesses the order of day and month, and does not know {@code 2025-01-01T10:00:00.000} in
 * json lines.
 */
final class IsoTypes {

  /** Columns in one query: planning it takes DuckDB more than linear time. */
  private static final int TOGETHER = 500;

  private static final String DATE = "\\d{4}-\\d{2}-\\d{2}";
  private static final String TIME = "\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?";
  private static final String MOMENT = DATE + "([ T]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?";
  private static final String ZONE = " ?(Z|[+-]\\d{2}(:?\\d{2})?)";

  private IsoTypes() {}

  /**
   * What the texts are: {@code BOOLEAN, DATE, TIME, TIMESTAMP, TIMESTAMP WITH TIME ZONE} or {@code
   * VARCHAR}.
   *
   * @param source DuckDB's table expression
   * @param columns DuckDB's names of columns of text in it
   */
  static List<String> of(String source, List<String> columns, TableQueries queries) {
    List<String> all = new ArrayList<>(columns.size());
    for (int from = 0; from < columns.size(); from += TOGETHER) {
      int to = Math.min(columns.size(), from + TOGETHER);
      all.addAll(ofSome(source, columns.subList(from, to), queries));
    }
    return all;
  }

  private static List<String> ofSome(String source, List<String> columns, TableQueries queries) {
    List<String> types = new ArrayList<>(columns.size());
    for (String column : columns) {
      types.add(type(SqlText.name(column)));
    }
    List<@Nullable String> found =
        queries
            .rows("SELECT " + String.join(", ", types) + " FROM " + source, columns.size())
            .get(0);
    List<String> all = new ArrayList<>(found.size());
    for (int i = 0; i < found.size(); i++) {
      all.add(TableQueries.text(found, i));
    }
    return all;
  }

  /** The expression that makes a value of that type out of a text. */
  static String cast(String operand, String type) {
    return switch (type) {
      case "VARCHAR" -> operand;
      case "TIMESTAMP WITH TIME ZONE" ->
          "(CAST(" + operand + " AS TIMESTAMP WITH TIME ZONE) AT TIME ZONE 'UTC')";
      default -> "CAST(" + operand + " AS " + type + ")";
    };
  }

  private static String type(String column) {
    return "CASE WHEN count("
        + column
        + ") = 0 THEN 'VARCHAR' WHEN bool_and(lower("
        + column
        + ") IN ('true', 'false')) THEN 'BOOLEAN'"
        + allAre(column, DATE, "DATE")
        + allAre(column, TIME, "TIME")
        + allAre(column, MOMENT + ")?", "TIMESTAMP")
        + allAre(column, MOMENT + "(" + ZONE + ")?)?", "TIMESTAMP WITH TIME ZONE")
        + " ELSE 'VARCHAR' END";
  }

  private static String allAre(String column, String pattern, String type) {
    return " WHEN bool_and(regexp_full_match("
        + column
        + ", "
        + SqlText.literal(pattern)
        + ") AND TRY_CAST("
        + column
        + " AS "
        + type
        + ") IS NOT NULL) FILTER (WHERE "
        + column
        + " IS NOT NULL) THEN "
        + SqlText.literal(type);
  }
}
