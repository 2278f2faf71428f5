package org.laminsql.driver.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.laminsql.adapters.scan.ContentColumn;
import org.laminsql.adapters.scan.ContentTable;
import org.laminsql.adapters.scan.ScannableTable;
import org.laminsql.catalog.error.LaminSqlError;

/**
 * The columns of a table inside a dataset, as one statement sees them: the listed ones, then the
 * variables it names.
 *
 * @param columns under the names that the statement uses
 * @param storedNames under the names that the dataset uses, in the same order
 */
record NamedColumns(List<ContentColumn> columns, List<String> storedNames) {

  /** Copies the lists. */
  NamedColumns {
    columns = List.copyOf(columns);
    storedNames = List.copyOf(storedNames);
  }

  /**
   * The columns for a statement.
   *
   * @param names every name the statement uses
   * @param geneNames other names of genes, by name; the dataset may use one of those
   */
  static NamedColumns of(
      ContentTable table, Set<String> names, Map<String, List<String>> geneNames) {
    List<ContentColumn> columns = new ArrayList<>(table.columns());
    List<String> stored = new ArrayList<>();
    columns.forEach(column -> stored.add(column.name()));
    if (table instanceof ScannableTable scannable) {
      for (String name : names) {
        if (columns.stream().noneMatch(column -> column.name().equals(name))) {
          boolean similar = columns.stream().anyMatch(c -> c.name().equalsIgnoreCase(name));
          Optional<ContentColumn> own = scannable.namedColumn(name, !similar);
          Optional<ContentColumn> found =
              own.isPresent()
                  ? own
                  : byRecord(scannable, name, geneNames.getOrDefault(name, List.of()));
          if (found.isPresent()) {
            ContentColumn column = found.get();
            columns.add(new ContentColumn(name, column.type(), column.nullable()));
            stored.add(column.name());
          }
        }
      }
    }
    return new NamedColumns(columns, stored);
  }

  private static Optional<ContentColumn> byRecord(
      ScannableTable table, String name, List<String> otherNames) {
    List<ContentColumn> found =
        otherNames.stream()
            .map(other -> table.namedColumn(other, false))
            .flatMap(Optional::stream)
            .toList();
    if (found.size() > 1) {
      throw LaminSqlError.COLUMN_AMBIGUOUS.with(
          "\"" + name + "\"", String.join(", ", found.stream().map(ContentColumn::name).toList()));
    }
    return found.stream().findFirst();
  }
}
