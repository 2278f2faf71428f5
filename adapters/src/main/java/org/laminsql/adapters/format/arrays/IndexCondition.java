package org.laminsql.adapters.format.arrays;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.scan.Condition;

/**
 * Which indexes of a dimension may satisfy a condition on them, found without looking at each:
 * there may be billions. Where a condition is not about numbers all indexes stay in.
 */
final class IndexCondition {

  private IndexCondition() {}

  /** Those of {@code 0} up to {@code length} that may satisfy it. */
  static IndexRanges chosen(Condition condition, long length) {
    if (condition instanceof Condition.In in && areFinite(in.values())) {
      return anyOf(in, length);
    } else if (condition instanceof Condition.Range range
        && isBound(range.low())
        && isBound(range.high())) {
      return IndexRanges.of(
          lowest(range.low(), range.lowInclusive(), length),
          highest(range.high(), range.highInclusive(), length) + 1);
    }
    return IndexRanges.of(0, condition instanceof Condition.IsNull ? 0 : length);
  }

  private static IndexRanges anyOf(Condition.In in, long length) {
    IndexRanges.Builder chosen = new IndexRanges.Builder();
    in.values().stream()
        .map(IndexCondition::decimal)
        .filter(value -> value.signum() >= 0 && value.compareTo(BigDecimal.valueOf(length)) < 0)
        .mapToLong(BigDecimal::longValue)
        .sorted()
        .forEach(index -> chosen.add(index, index + 1));
    return chosen.build();
  }

  private static boolean areFinite(Collection<Object> values) {
    return values.stream().allMatch(IndexCondition::isFinite);
  }

  private static boolean isBound(@Nullable Object bound) {
    return bound == null || isFinite(bound);
  }

  private static boolean isFinite(Object value) {
    return value instanceof Number number && Double.isFinite(number.doubleValue());
  }

  private static BigDecimal decimal(Object value) {
    return new BigDecimal(value.toString());
  }

  private static long lowest(@Nullable Object bound, boolean inclusive, long length) {
    if (bound == null) {
      return 0;
    }
    BigDecimal value = clamped(bound, length);
    BigDecimal floor = value.setScale(0, RoundingMode.FLOOR);
    boolean next = !inclusive && value.compareTo(floor) == 0;
    return Math.max(0, floor.longValueExact() + (next ? 1 : 0));
  }

  private static long highest(@Nullable Object bound, boolean inclusive, long length) {
    if (bound == null) {
      return length - 1;
    }
    BigDecimal value = clamped(bound, length);
    BigDecimal ceiling = value.setScale(0, RoundingMode.CEILING);
    boolean previous = !inclusive && value.compareTo(ceiling) == 0;
    return Math.min(length - 1, ceiling.longValueExact() - (previous ? 1 : 0));
  }

  /** A bound as far outside as matters. */
  private static BigDecimal clamped(Object bound, long length) {
    return decimal(bound).max(BigDecimal.valueOf(-1)).min(BigDecimal.valueOf(length));
  }
}
