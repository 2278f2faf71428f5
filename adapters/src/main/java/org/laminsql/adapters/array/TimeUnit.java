package org.laminsql.adapters.array;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/**
 * What numpy's datetime64 and timedelta64 count: {@code multiple} of a unit.
 *
 * @param unit as numpy writes it, such as {@code ns}; one that {@link #of} knows
 * @param multiple above 0
 */
public record TimeUnit(String unit, int multiple) {

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

  /** That many of numpy's unit; empty if it has no length, as {@code generic}. */
  public static Optional<TimeUnit> of(String unit, int multiple) {
    boolean known =
        MICROSECONDS.containsKey(unit)
            || PARTS_OF_MICROSECOND.containsKey(unit)
            || unit.equals("M")
            || unit.equals("Y");
    return known ? Optional.of(new TimeUnit(unit, multiple)) : Optional.empty();
  }

  /**
   * Microseconds from 1970-01-01 UTC to a moment; what is finer is cut downwards.
   *
   * @throws ArithmeticException if they do not fit
   */
  public long moment(long count) {
    return unit.equals("M") || unit.equals("Y") ? calendar(count) : microseconds(count);
  }

  /**
   * Nanoseconds of a span, as pandas counts them.
   *
   * @throws ArithmeticException if they do not fit, are no whole number, or the unit is months or
   *     years, which have no length
   */
  public long nanoseconds(long count) {
    Long microseconds = MICROSECONDS.get(unit);
    if (microseconds != null) {
      return Math.multiplyExact(counted(count), Math.multiplyExact(microseconds, 1_000L));
    }
    Long parts = PARTS_OF_MICROSECOND.get(unit);
    long perNanosecond = parts == null ? 0 : parts / 1_000L;
    if (perNanosecond == 0 || counted(count) % perNanosecond != 0) {
      throw new ArithmeticException(count + " " + unit + " are no whole number of nanoseconds");
    }
    return counted(count) / perNanosecond;
  }

  private long counted(long count) {
    return Math.multiplyExact(count, (long) multiple);
  }

  private long microseconds(long count) {
    Long parts = PARTS_OF_MICROSECOND.get(unit);
    return parts != null
        ? Math.floorDiv(counted(count), (long) parts)
        : Math.multiplyExact(counted(count), (long) MICROSECONDS.getOrDefault(unit, 1L));
  }

  private long calendar(long count) {
    try {
      LocalDate day =
          unit.equals("M")
              ? YearMonth.of(1970, 1).plusMonths(counted(count)).atDay(1)
              : LocalDate.EPOCH.plusYears(counted(count));
      return Math.multiplyExact(day.toEpochDay(), MICROSECONDS_PER_DAY);
    } catch (DateTimeException e) {
      throw (ArithmeticException) new ArithmeticException("no such time").initCause(e);
    }
  }
}
