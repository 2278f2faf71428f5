package org.laminsql.adapters.scan.condition;

import java.util.BitSet;
import org.laminsql.adapters.scan.ColumnVector;
import org.laminsql.adapters.scan.Condition;
import org.laminsql.adapters.scan.VectorValues;

/**
 * Which values of a column may satisfy a condition. Where engines could differ (a REAL against a
 * decimal literal, types that do not go together) a value stays in: conditions only skip rows.
 */
public sealed interface ConditionTest permits ConditionTest.Nulls, ValueTest {

  /** The test of a condition. */
  static ConditionTest of(Condition condition) {
    if (condition instanceof Condition.In in) {
      return InTest.of(in);
    }
    if (condition instanceof Condition.Range range) {
      return RangeTest.of(range);
    }
    return new Nulls(condition instanceof Condition.IsNull);
  }

  /** The indexes of the values that may satisfy it. */
  BitSet matches(ColumnVector vector);

  /** Looks at nothing but whether a value is there. */
  record Nulls(boolean wanted) implements ConditionTest {

    @Override
    public BitSet matches(ColumnVector vector) {
      BitSet matches = new BitSet(vector.size());
      for (int i = 0; i < vector.size(); i++) {
        matches.set(i, (VectorValues.at(vector, i) == null) == wanted);
      }
      return matches;
    }
  }
}
