package org.laminsql.udf.curation.dataset;

import java.util.Comparator;
import java.util.List;
import org.laminsql.catalog.curation.ValueCount;

/** Values in the order users are to meet them: the most frequent first, ties by text. */
final class ByRows {

  private ByRows() {}

  static List<ValueCount> sorted(List<ValueCount> values) {
    return values.stream()
        .sorted(
            Comparator.comparingLong(ValueCount::rows)
                .reversed()
                .thenComparing(count -> String.valueOf(count.value())))
        .toList();
  }
}
