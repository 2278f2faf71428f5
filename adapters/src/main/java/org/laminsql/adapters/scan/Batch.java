package org.laminsql.adapters.scan;

import java.util.List;

/**
 * Rows as columns.
 *
 * @param rowCount how many rows
 * @param columns one vector a column, each of {@code rowCount} values
 */
public record Batch(int rowCount, List<ColumnVector> columns) {

  /** Checks the sizes. */
  public Batch {
    columns = List.copyOf(columns);
    for (ColumnVector column : columns) {
      if (column.size() != rowCount) {
        throw new IllegalArgumentException(
            "A column of " + column.size() + " values in a batch of " + rowCount);
      }
    }
  }
}
