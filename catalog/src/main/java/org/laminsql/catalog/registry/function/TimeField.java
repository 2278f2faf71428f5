package org.laminsql.catalog.registry.function;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.error.LaminSqlError;

/**
 * A field of a timestamp, as PostgreSQL's EXTRACT and date_trunc name them.
 *
 * @param of its value
 * @param truncation the start of the field's span; null if date_trunc does not know the field
 */
record TimeField(
    Function<LocalDateTime, Number> of, @Nullable UnaryOperator<LocalDateTime> truncation) {

  private static final LocalDateTime EPOCH = LocalDateTime.of(1970, 1, 1, 0, 0);

  private static final Map<String, TimeField> BY_NAME =
      Map.ofEntries(
          Map.entry("MICROSECOND", part(t -> micros(t), to(ChronoUnit.MICROS))),
          Map.entry("MILLISECOND", part(t -> micros(t) / 1000, to(ChronoUnit.MILLIS))),
          Map.entry("SECOND", part(LocalDateTime::getSecond, to(ChronoUnit.SECONDS))),
          Map.entry("MINUTE", part(LocalDateTime::getMinute, to(ChronoUnit.MINUTES))),
          Map.entry("HOUR", part(LocalDateTime::getHour, to(ChronoUnit.HOURS))),
          Map.entry("DAY", part(LocalDateTime::getDayOfMonth, to(ChronoUnit.DAYS))),
          Map.entry(
              "WEEK",
              part(
                  t -> t.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                  toDate(d -> d.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))))),
          Map.entry("MONTH", part(LocalDateTime::getMonthValue, toDate(d -> d.withDayOfMonth(1)))),
          Map.entry(
              "QUARTER",
              part(
                  t -> t.get(IsoFields.QUARTER_OF_YEAR),
                  toDate(d -> d.withDayOfMonth(1).minusMonths((d.getMonthValue() - 1) % 3)))),
          Map.entry("YEAR", part(LocalDateTime::getYear, toDate(d -> d.withDayOfYear(1)))),
          Map.entry(
              "DECADE",
              part(
                  t -> Math.floorDiv(t.getYear(), 10),
                  toYear(year -> year - Math.floorMod(year, 10)))),
          Map.entry(
              "CENTURY",
              part(t -> (t.getYear() + 99) / 100, toYear(year -> (year - 1) / 100 * 100 + 1))),
          Map.entry(
              "MILLENNIUM",
              part(t -> (t.getYear() + 999) / 1000, toYear(year -> (year - 1) / 1000 * 1000 + 1))),
          Map.entry("DOW", value(t -> t.getDayOfWeek().getValue() % 7)),
          Map.entry("ISODOW", value(t -> t.getDayOfWeek().getValue())),
          Map.entry("DOY", value(LocalDateTime::getDayOfYear)),
          Map.entry("ISOYEAR", value(t -> t.get(IsoFields.WEEK_BASED_YEAR))),
          Map.entry("EPOCH", value(TimeField::epoch)));

  /** The field of that name, in any case and singular or plural. */
  static TimeField named(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    TimeField field = BY_NAME.get(upper);
    if (field == null && upper.endsWith("S")) {
      field = BY_NAME.get(upper.substring(0, upper.length() - 1));
    }
    if (field == null) {
      throw LaminSqlError.INVALID_PARAMETER.with(
          "unit \"" + name + "\" not recognized for type timestamp",
          "Use one of " + BY_NAME.keySet().stream().sorted().toList());
    }
    return field;
  }

  Number of(LocalDateTime time) {
    return of.apply(time);
  }

  LocalDateTime truncate(LocalDateTime time) {
    if (truncation == null) {
      throw LaminSqlError.INVALID_PARAMETER.with(
          "a timestamp cannot be truncated to that unit", "Use day, week, month, year, …");
    }
    return truncation.apply(time);
  }

  private static TimeField part(
      Function<LocalDateTime, Number> of, UnaryOperator<LocalDateTime> truncation) {
    return new TimeField(of, truncation);
  }

  private static TimeField value(Function<LocalDateTime, Number> of) {
    return new TimeField(of, null);
  }

  private static UnaryOperator<LocalDateTime> to(ChronoUnit unit) {
    return time -> time.truncatedTo(unit);
  }

  private static UnaryOperator<LocalDateTime> toDate(UnaryOperator<LocalDate> start) {
    return time -> start.apply(time.toLocalDate()).atStartOfDay();
  }

  private static UnaryOperator<LocalDateTime> toYear(UnaryOperator<Integer> start) {
    return toDate(date -> LocalDate.of(start.apply(date.getYear()), 1, 1));
  }

  private static long micros(LocalDateTime time) {
    return time.getSecond() * 1_000_000L + time.getNano() / 1000;
  }

  private static double epoch(LocalDateTime time) {
    return ChronoUnit.MICROS.between(EPOCH, time) / 1e6;
  }
}
