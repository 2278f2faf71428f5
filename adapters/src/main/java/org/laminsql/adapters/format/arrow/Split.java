package org.laminsql.adapters.format.arrow;

import java.util.ArrayList;
import java.util.List;

/**
 * The first rows of a record batch.
 *
 * @param rowCount how many, above 0
 */
record Split(BatchHeader batch, int rowCount) {

  /** The batches that the first {@code limit} rows lie in. */
  static List<Split> of(List<BatchHeader> batches, long limit) {
    List<Split> splits = new ArrayList<>();
    long left = limit;
    for (BatchHeader batch : batches) {
      int rows = (int) Math.min(left, batch.rowCount());
      left -= rows;
      if (rows > 0) {
        splits.add(new Split(batch, rows));
      }
    }
    return splits;
  }
}
