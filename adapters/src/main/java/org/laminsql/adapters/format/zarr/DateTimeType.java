package org.laminsql.adapters.format.zarr;

import static org.laminsql.catalog.error.LaminSqlError.ENCODING_NOT_SUPPORTED;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.Elements;

/**
 * numpy's datetime64: 64-bit counts of {@code multiple} units since 1970. The lowest number is
 * not-a-time. Units finer than a microsecond are cut downwards.
 *
 * @param unit as numpy writes it, such as {@code ns}
 */
record DateTimeType(String unit, int multiple, ByteOrder order) implements DataType {

  private static final long NOT_A_TIME = Long.MIN_VALUE;
  private static final long MICROSECONDS_PER_DAY = 86_400_000_000L;

  private static final Map<String, Long> MICROSECONDS =
      Map.of(
          "us", 1L,
          "ms", 1_000L,
          "s", 1_000_000L,
          "m", 60_000_000L,
          "h", 3_600_000_000L,
          "D", MICROSECONDS_PER_DAY,
          "W", 7 * MICROSECONDS_PER_DAY);

  private static final Map<String, Long> PARTS_OF_MICROSECOND =
      Map.of("ns", 1_000L, "ps", 1_000_000L, "fs", 1_000_000_000L, "as", 1_000_000_000_000L);

  /** Whether numpy's unit is one that can be placed in time. */
  static boolean knows(String unit) {
    return MICROSECONDS.containsKey(unit)
        || PARTS_OF_MICROSECOND.containsKey(unit)
        || unit.equals("M")
        || unit.equals("Y");
  }

  @Override
  public ElementType elementType() {
    return ElementType.DATETIME;
  }

  @Override
  public int sizeInBytes() {
    return Long.BYTES;
  }

  @Override
  public Elements decode(byte[] bytes, int count, String name) {
    long[] values = new long[count];
    ByteBuffer.wrap(bytes).order(order).asLongBuffer().get(values);
    try {
      for (int i = 0; i < count; i++) {
        values[i] = values[i] == NOT_A_TIME ? NOT_A_TIME : microseconds(values[i]);
      }
    } catch (ArithmeticException | DateTimeException e) {
      throw ENCODING_NOT_SUPPORTED.causedBy(e, name, "a time beyond the year 294,246");
    }
    return new Elements.Longs(values);
  }

  private long microseconds(long value) {
    long count = Math.multiplyExact(value, (long) multiple);
    Long parts = PARTS_OF_MICROSECOND.get(unit);
    if (parts != null) {
      return Math.floorDiv(count, (long) parts);
    }
    Long microseconds = MICROSECONDS.get(unit);
    if (microseconds != null) {
      return Math.multiplyExact(count, (long) microseconds);
    }
    LocalDate day =
        unit.equals("M")
            ? YearMonth.of(1970, 1).plusMonths(count).atDay(1)
            : LocalDate.EPOCH.plusYears(count);
    return Math.multiplyExact(day.toEpochDay(), MICROSECONDS_PER_DAY);
  }

  @Override
  public byte[] encode(JsonNode fill) {
    boolean none = fill.isNull() || fill.asText().equals("NaT");
    if (!none && !(fill.isIntegralNumber() && fill.canConvertToLong())) {
      throw new IllegalArgumentException(fill.toString());
    }
    byte[] bytes = new byte[Long.BYTES];
    ByteBuffer.wrap(bytes).order(order).putLong(0, none ? NOT_A_TIME : fill.longValue());
    return bytes;
  }
}
