package org.laminsql.udf.curation.dataset;

import java.util.List;
import java.util.Optional;
import org.laminsql.catalog.curation.DatasetColumn;

/** Whether values are missing that may not be. Reads nothing if the column cannot hold NULL. */
record NullCheck(SlotContent content) {

  List<Problem> problems(DatasetColumn column, boolean nullable) {
    if (nullable || !column.nullable()) {
      return List.of();
    }
    long rows =
        content.counts(column).stream()
            .filter(count -> count.value() == null)
            .mapToLong(count -> count.rows())
            .sum();
    return rows == 0
        ? List.of()
        : List.of(new Problem.NullValues(Optional.of(column.name()), Optional.of(rows)));
  }
}
