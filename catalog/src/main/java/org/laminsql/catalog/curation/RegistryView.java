package org.laminsql.catalog.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.laminsql.catalog.model.RegistryColumn;
import org.laminsql.catalog.model.RegistryTable;

/**
 * A registry table as a subquery with columns of our own names, whatever the release calls them.
 * One thread.
 */
final class RegistryView {

  private final RegistryTable table;
  private final List<String> columns = new ArrayList<>();

  RegistryView(RegistryTable table) {
    this.table = table;
  }

  /** Adds a column: the first of these that the release has, else NULL. */
  RegistryView column(String as, String sqlType, String... candidates) {
    for (String candidate : candidates) {
      Optional<RegistryColumn> found = column(table, candidate);
      if (found.isPresent()) {
        columns.add(found.get().expression() + " AS " + as);
        return this;
      }
    }
    columns.add("CAST(NULL AS " + sqlType + ") AS " + as);
    return this;
  }

  /** Adds whether the row is visible, as 1 or 0. */
  RegistryView visible(String as) {
    String condition = table.condition().orElse("1 = 1");
    columns.add("CASE WHEN " + condition + " THEN 1 ELSE 0 END AS " + as);
    return this;
  }

  /** All rows, in parentheses. */
  String all() {
    return "(SELECT " + String.join(", ", columns) + " FROM " + table.source() + " AS t)";
  }

  /** The rows that are visible, in parentheses. */
  String visible() {
    String condition = table.condition().map(text -> " WHERE " + text).orElse("");
    return "(SELECT "
        + String.join(", ", columns)
        + " FROM "
        + table.source()
        + " AS t"
        + condition
        + ")";
  }

  static Optional<RegistryColumn> column(RegistryTable table, String name) {
    return table.columns().stream()
        .filter(column -> column.name().equals(name) && !column.resolved())
        .findFirst();
  }
}
