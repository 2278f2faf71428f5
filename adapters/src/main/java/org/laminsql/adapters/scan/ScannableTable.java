package org.laminsql.adapters.scan;

import java.util.Optional;

/** A table whose slices we read ourselves. Immutable; safe to share. */
public non-sealed interface ScannableTable extends ContentTable {

  /**
   * The columns that exist only when a statement names them: variables of a matrix. The name is
   * tried exactly; where that finds nothing and {@code ignoreCase} is set, without regard to case.
   *
   * @return empty if there is none
   * @throws org.laminsql.catalog.error.LaminSqlException COLUMN_AMBIGUOUS if several fit,
   *     PART_NOT_FOUND if it would be in a matrix that the dataset lacks
   */
  default Optional<ContentColumn> namedColumn(String name, boolean ignoreCase) {
    return Optional.empty();
  }

  /**
   * Plans the reading of a slice; reads no data chunk. A pure function of table and request.
   *
   * <p>The conditions of the request are hints: a scan may use them to skip rows and chunks, and
   * whoever asked applies them again.
   */
  Scan plan(ScanRequest request);
}
