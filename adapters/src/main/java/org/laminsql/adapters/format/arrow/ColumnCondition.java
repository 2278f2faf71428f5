package org.laminsql.adapters.format.arrow;

import java.util.BitSet;
import org.laminsql.adapters.scan.ColumnVector;
import org.laminsql.adapters.scan.condition.ConditionTest;

/** A condition on a column. */
record ColumnCondition(ArrowSchema.Column column, ConditionTest test) {

  /** Those of the rows that may satisfy it. */
  int[] among(int[] rows, Values values) {
    ColumnVector vector = values.read(rows);
    BitSet matches = test.matches(vector);
    return matches.cardinality() == rows.length
        ? rows
        : matches.stream().map(i -> rows[i]).toArray();
  }
}
