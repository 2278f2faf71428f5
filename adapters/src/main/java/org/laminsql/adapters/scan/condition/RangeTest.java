package org.laminsql.adapters.scan.condition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.scan.Condition;
import org.laminsql.catalog.model.CodePoints;

/** Whether a value lies in a range. Bounds of numbers are widened to the next value kept. */
final class RangeTest extends ValueTest {

  private static final BigDecimal MINIMUM = BigDecimal.valueOf(Long.MIN_VALUE);
  private static final BigDecimal MAXIMUM = BigDecimal.valueOf(Long.MAX_VALUE);

  private final Condition.Range range;
  private final boolean ofTexts;
  private final boolean ofNumbers;
  private final double low;
  private final double high;
  private final long lowest;
  private final long highest;

  private RangeTest(Condition.Range range) {
    this.range = range;
    this.ofTexts = fits(range.low(), String.class) && fits(range.high(), String.class);
    this.ofNumbers = ordered(range.low()) && ordered(range.high());
    this.low =
        range.low() instanceof Number number ? number.doubleValue() : Double.NEGATIVE_INFINITY;
    this.high =
        range.high() instanceof Number number ? number.doubleValue() : Double.POSITIVE_INFINITY;
    this.lowest = lowest(range.low(), range.lowInclusive());
    this.highest = highest(range.high(), range.highInclusive());
  }

  static RangeTest of(Condition.Range range) {
    return new RangeTest(range);
  }

  private static boolean fits(@Nullable Object bound, Class<?> type) {
    return bound == null || type.isInstance(bound);
  }

  /** A number, or no bound; NaN is left to the engine, which sorts it above all. */
  private static boolean ordered(@Nullable Object bound) {
    return fits(bound, Number.class)
        && !(bound instanceof Number number && Double.isNaN(number.doubleValue()));
  }

  private static long lowest(@Nullable Object bound, boolean inclusive) {
    if (!(bound instanceof Number number) || notFinite(number)) {
      return Long.MIN_VALUE;
    }
    long floor = clamped(decimal(number).setScale(0, RoundingMode.FLOOR));
    return !inclusive && exact(number, floor) ? floor + 1 : floor;
  }

  private static long highest(@Nullable Object bound, boolean inclusive) {
    if (!(bound instanceof Number number) || notFinite(number)) {
      return Long.MAX_VALUE;
    }
    long ceiling = clamped(decimal(number).setScale(0, RoundingMode.CEILING));
    return !inclusive && exact(number, ceiling) ? ceiling - 1 : ceiling;
  }

  /** Whether the bound is this integer and no engine rounds to compare with it. */
  private static boolean exact(Number bound, long integer) {
    return Math.abs(integer) < 1L << 53
        && decimal(bound).compareTo(BigDecimal.valueOf(integer)) == 0;
  }

  private static boolean notFinite(Number number) {
    return !Double.isFinite(number.doubleValue());
  }

  private static BigDecimal decimal(Number number) {
    return new BigDecimal(number.toString());
  }

  private static long clamped(BigDecimal value) {
    return value.max(MINIMUM).min(MAXIMUM).longValueExact();
  }

  @Override
  boolean mayHold(long value) {
    return !ofNumbers || (value >= lowest && value <= highest);
  }

  @Override
  boolean mayHold(double value) {
    return !ofNumbers || (value >= Math.nextDown(low) && value <= Math.nextUp(high));
  }

  @Override
  boolean mayHold(float value) {
    return !ofNumbers
        || (value >= Math.nextDown((float) low) && value <= Math.nextUp((float) high));
  }

  @Override
  boolean mayHold(String value) {
    return !ofTexts || (above(value) && below(value));
  }

  @Override
  boolean mayHold(boolean value) {
    return true;
  }

  private boolean above(String value) {
    int order = range.low() instanceof String bound ? CodePoints.compare(value, bound) : 1;
    return order > 0 || (order == 0 && range.lowInclusive());
  }

  private boolean below(String value) {
    int order = range.high() instanceof String bound ? CodePoints.compare(value, bound) : -1;
    return order < 0 || (order == 0 && range.highInclusive());
  }
}
