package org.laminsql.adapters.scan.condition;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.laminsql.adapters.scan.Condition;

/** Whether a value is one of some. */
final class InTest extends ValueTest {

  /** Doubles above hold only some integers; engines may round a long to compare it with them. */
  private static final double LARGEST_EXACT = 1L << 53;

  private final Set<String> texts = new HashSet<>();
  private final Set<Long> longs = new HashSet<>();
  private final Set<Double> doubles = new HashSet<>();
  private final Set<Float> floats = new HashSet<>();
  private final Set<Boolean> booleans = new HashSet<>();
  private boolean onlyTexts = true;
  private boolean onlyNumbers = true;
  private boolean onlyBooleans = true;
  private boolean exact = true;

  private InTest() {}

  static InTest of(Condition.In condition) {
    InTest test = new InTest();
    condition.values().forEach(test::add);
    return test;
  }

  private void add(Object value) {
    onlyTexts &= value instanceof String;
    onlyNumbers &= value instanceof Number;
    onlyBooleans &= value instanceof Boolean;
    if (value instanceof String text) {
      texts.add(text);
    } else if (value instanceof Boolean truth) {
      booleans.add(truth);
    } else if (value instanceof Number number) {
      addNumber(number);
    }
  }

  private void addNumber(Number number) {
    double value = number.doubleValue();
    addWithNeighbours(value);
    if (number instanceof Double || number instanceof Float) {
      exact &= Math.abs(value) <= LARGEST_EXACT;
      if (value == Math.rint(value)) {
        longs.add((long) value);
      }
    } else {
      BigDecimal decimal = new BigDecimal(number.toString());
      if (decimal.stripTrailingZeros().scale() <= 0 && decimal.precision() <= 18) {
        longs.add(decimal.longValueExact());
      } else {
        longs.add(number.longValue());
      }
    }
  }

  private void addWithNeighbours(double value) {
    float single = (float) value;
    for (double near : new double[] {Math.nextDown(value), value, Math.nextUp(value)}) {
      doubles.add(near + 0.0);
    }
    for (float near : new float[] {Math.nextDown(single), single, Math.nextUp(single)}) {
      floats.add(near + 0.0f);
    }
  }

  @Override
  boolean mayHold(long value) {
    return !onlyNumbers || !exact || longs.contains(value);
  }

  @Override
  boolean mayHold(double value) {
    return !onlyNumbers || doubles.contains(value + 0.0);
  }

  @Override
  boolean mayHold(float value) {
    return !onlyNumbers || floats.contains(value + 0.0f);
  }

  @Override
  boolean mayHold(String value) {
    return !onlyTexts || texts.contains(value);
  }

  @Override
  boolean mayHold(boolean value) {
    return !onlyBooleans || booleans.contains(value);
  }
}
