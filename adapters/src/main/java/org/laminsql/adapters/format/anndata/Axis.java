package org.laminsql.adapters.format.anndata;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.laminsql.adapters.array.vector.Once;
import org.laminsql.adapters.scan.ColumnVector;
import org.laminsql.adapters.scan.Condition;
import org.laminsql.adapters.scan.condition.ConditionTest;

/**
 * One side of a long table: the numbers and names of its rows or columns.
 *
 * @param indexColumn the column of numbers, from 0: {@code obs_idx}, {@code var_idx_2}
 * @param idColumn the column of names: {@code obs_id}, {@code var_id_2}
 * @param size how many there are
 * @param names read when first needed
 */
record Axis(String indexColumn, String idColumn, int size, Once<AxisNames> names) {

  /** The same axis where a table has it twice. */
  Axis numbered(int number) {
    return new Axis(indexColumn + "_" + number, idColumn + "_" + number, size, names);
  }

  /** The positions that may satisfy all the conditions on this axis. */
  BitSet chosen(List<Condition> conditions) {
    BitSet chosen = new BitSet(size);
    chosen.set(0, size);
    for (Condition condition : conditions) {
      if (condition.column().equals(indexColumn)) {
        ColumnVector numbers = new ColumnVector.Ints(IntStream.range(0, size).toArray(), null);
        chosen.and(ConditionTest.of(condition).matches(numbers));
      } else if (condition.column().equals(idColumn)) {
        ColumnVector ids = names.get().at(IntStream.range(0, size).toArray());
        chosen.and(ConditionTest.of(condition).matches(ids));
      }
    }
    return chosen;
  }
}
