package org.laminsql.adapters.contract;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.scan.ColumnVector;
import org.laminsql.adapters.scan.Condition;
import org.laminsql.adapters.scan.VectorValues;
import org.laminsql.catalog.model.SqlType;

/** Values out of vectors as their types say, and what conditions mean for them. */
final class TypedValues {

  private static final long NANOS_A_MICRO = 1_000;

  private TypedValues() {}

  /** Adds the values of a vector; bytes as buffers, which are equal by content. */
  static void addAll(SqlType type, ColumnVector vector, List<@Nullable Object> target) {
    for (int i = 0; i < vector.size(); i++) {
      Object value = VectorValues.at(vector, i);
      target.add(value == null ? null : value(type, value));
    }
  }

  private static Object value(SqlType type, Object stored) {
    if (stored instanceof byte[] bytes) {
      return ByteBuffer.wrap(bytes);
    }
    return switch (type.kind()) {
      case DATE -> stored instanceof Integer days ? LocalDate.ofEpochDay(days) : stored;
      case TIME ->
          stored instanceof Long micros ? LocalTime.ofNanoOfDay(micros * NANOS_A_MICRO) : stored;
      case TIMESTAMP ->
          stored instanceof Long micros
              ? Instant.EPOCH
                  .plus(micros, ChronoUnit.MICROS)
                  .atOffset(ZoneOffset.UTC)
                  .toLocalDateTime()
              : stored;
      default -> stored;
    };
  }

  /** Whether a value has the class that its type promises. */
  static boolean fits(SqlType type, Object value) {
    SqlType element = type.element();
    return switch (type.kind()) {
      case BOOLEAN -> value instanceof Boolean;
      case SMALLINT -> value instanceof Short;
      case INTEGER -> value instanceof Integer;
      case BIGINT -> value instanceof Long;
      case DECIMAL -> value instanceof BigDecimal;
      case REAL -> value instanceof Float;
      case DOUBLE -> value instanceof Double;
      case VARCHAR -> value instanceof String;
      case VARBINARY -> value instanceof ByteBuffer;
      case DATE -> value instanceof LocalDate;
      case TIME -> value instanceof LocalTime;
      case TIMESTAMP -> value instanceof LocalDateTime;
      case ARRAY ->
          value instanceof List<?> list
              && element != null
              && list.stream().allMatch(item -> item == null || fits(element, item));
    };
  }

  /** What the condition means; NaN is equal to itself and above all numbers, as in DuckDB. */
  static boolean satisfies(@Nullable Object value, Condition condition) {
    if (value == null) {
      return condition instanceof Condition.IsNull;
    }
    if (condition instanceof Condition.In in) {
      return in.values().stream().anyMatch(one -> compare(value, one) == 0);
    }
    if (condition instanceof Condition.Range range) {
      return isAbove(value, range.low(), range.lowInclusive())
          && isBelow(value, range.high(), range.highInclusive());
    }
    return condition instanceof Condition.IsNotNull;
  }

  private static boolean isAbove(Object value, @Nullable Object low, boolean inclusive) {
    return low == null || compare(value, low) > (inclusive ? -1 : 0);
  }

  private static boolean isBelow(Object value, @Nullable Object high, boolean inclusive) {
    return high == null || compare(value, high) < (inclusive ? 1 : 0);
  }

  private static int compare(Object one, Object other) {
    if (one instanceof Number number && other instanceof Number otherNumber) {
      return compare(number, otherNumber);
    }
    if (one instanceof String text && other instanceof String otherText) {
      return Integer.signum(compareCodePoints(text, otherText));
    }
    @SuppressWarnings("unchecked") // values of one column and of conditions on it have one class
    Comparable<Object> comparable = (Comparable<Object>) one;
    return Integer.signum(comparable.compareTo(other));
  }

  private static int compare(Number one, Number other) {
    if (isFinite(one) && isFinite(other)) {
      return decimal(one).compareTo(decimal(other));
    }
    return Double.compare(one.doubleValue(), other.doubleValue());
  }

  private static boolean isFinite(Number number) {
    return Double.isFinite(number.doubleValue());
  }

  private static BigDecimal decimal(Number number) {
    return number instanceof Float || number instanceof Double
        ? new BigDecimal(number.doubleValue())
        : new BigDecimal(number.toString());
  }

  private static int compareCodePoints(String one, String other) {
    int[] left = one.codePoints().toArray();
    int[] right = other.codePoints().toArray();
    return java.util.Arrays.compare(left, right);
  }
}
