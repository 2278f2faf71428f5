package org.laminsql.adapters.scan.condition;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.scan.ColumnVector;

/** A condition on values that are there; NULL satisfies none. */
abstract non-sealed class ValueTest implements ConditionTest {

  abstract boolean mayHold(long value);

  abstract boolean mayHold(double value);

  /** As for double, with the tolerance that comparing at single precision needs. */
  abstract boolean mayHold(float value);

  abstract boolean mayHold(String value);

  abstract boolean mayHold(boolean value);

  @Override
  public final BitSet matches(ColumnVector vector) {
    BitSet matches = new BitSet(vector.size());
    IntPredicate test = test(vector);
    for (int i = 0; i < vector.size(); i++) {
      if (test.test(i)) {
        matches.set(i);
      }
    }
    BitSet nulls = vector.nulls();
    if (nulls != null) {
      matches.andNot(nulls);
    }
    return matches;
  }

  private IntPredicate test(ColumnVector vector) {
    if (vector instanceof ColumnVector.Shorts shorts) {
      return i -> mayHold((long) shorts.values()[i]);
    }
    if (vector instanceof ColumnVector.Ints ints) {
      return i -> mayHold((long) ints.values()[i]);
    }
    if (vector instanceof ColumnVector.Longs longs) {
      return i -> mayHold(longs.values()[i]);
    }
    if (vector instanceof ColumnVector.Floats floats) {
      return i -> mayHold(floats.values()[i]);
    }
    if (vector instanceof ColumnVector.Doubles doubles) {
      return i -> mayHold(doubles.values()[i]);
    }
    if (vector instanceof ColumnVector.Booleans booleans) {
      return i -> mayHold(booleans.values()[i]);
    }
    if (vector instanceof ColumnVector.Dictionary dictionary) {
      BitSet codes = codes(dictionary.dictionary());
      return i -> dictionary.codes()[i] >= 0 && codes.get(dictionary.codes()[i]);
    }
    ColumnVector.Objects objects = (ColumnVector.Objects) vector;
    return i -> mayHoldObject(objects.values().get(i));
  }

  private BitSet codes(List<String> dictionary) {
    BitSet codes = new BitSet(dictionary.size());
    for (int code = 0; code < dictionary.size(); code++) {
      codes.set(code, mayHold(dictionary.get(code)));
    }
    return codes;
  }

  private boolean mayHoldObject(@Nullable Object value) {
    if (value == null) {
      return false;
    }
    if (value instanceof String text) {
      return mayHold(text);
    }
    return !(value instanceof BigDecimal decimal) || mayHold(decimal.doubleValue());
  }
}
