package org.laminsql.driver;

import static org.laminsql.catalog.error.LaminSqlError.COLUMN_AMBIGUOUS;
import static org.laminsql.catalog.error.LaminSqlError.COLUMN_NOT_FOUND;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.laminsql.driver.plan.OutputColumn;

/**
 * Finds columns by label: the first of exactly that label, else the first of the only label that
 * differs by case.
 */
final class ColumnLabels {

  private final List<String> labels;
  private final Map<String, Integer> found = new HashMap<>();

  ColumnLabels(List<OutputColumn> columns) {
    this.labels = columns.stream().map(OutputColumn::label).toList();
  }

  /**
   * The number of the column, from 1.
   *
   * @throws org.laminsql.catalog.error.LaminSqlException COLUMN_NOT_FOUND, COLUMN_AMBIGUOUS
   */
  int find(@Nullable String label) {
    if (label == null) {
      throw notFound("null");
    }
    if (found.isEmpty()) {
      for (int i = 0; i < labels.size(); i++) {
        found.putIfAbsent(labels.get(i), i + 1);
      }
    }
    return found.computeIfAbsent(label, this::inAnyCase);
  }

  private int inAnyCase(String label) {
    TreeSet<String> candidates =
        labels.stream()
            .filter(each -> each.toLowerCase(Locale.ROOT).equals(label.toLowerCase(Locale.ROOT)))
            .collect(Collectors.toCollection(TreeSet::new));
    if (candidates.isEmpty()) {
      throw notFound("\"" + label + "\"");
    }
    if (candidates.size() > 1) {
      throw COLUMN_AMBIGUOUS.with("\"" + label + "\"", String.join(", ", candidates));
    }
    return labels.indexOf(candidates.first()) + 1;
  }

  private RuntimeException notFound(String label) {
    return COLUMN_NOT_FOUND.with(
        label + " in the result", "The result's columns are: " + String.join(", ", labels));
  }
}
