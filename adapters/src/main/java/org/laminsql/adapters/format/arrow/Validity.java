package org.laminsql.adapters.format.arrow;

import java.nio.ByteBuffer;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which values are there (specification, "Validity bitmaps"): bit {@code i % 8} of byte {@code i /
 * 8} is set where value i is.
 *
 * @param bits null where all are
 */
record Validity(@Nullable ByteBuffer bits) {

  static final Validity ALL = new Validity(null);

  boolean isNull(int index) {
    return bits != null && (bits.get(index >> 3) >> (index & 7) & 1) == 0;
  }

  /** Positions in {@code rows} of missing values and of negative indexes. */
  BitSet missing(int[] rows) {
    BitSet missing = new BitSet();
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] < 0 || isNull(rows[i])) {
        missing.set(i);
      }
    }
    return missing;
  }
}
