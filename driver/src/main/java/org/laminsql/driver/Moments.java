package org.laminsql.driver;

import static org.laminsql.catalog.error.LaminSqlError.CANNOT_CONVERT;
import static org.laminsql.catalog.error.LaminSqlError.INVALID_DATETIME;

import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Calendar;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times out of values, and between {@code java.time} and {@code java.sql}.
 *
 * <p>Values are in UTC and have no zone of their own. As PostgreSQL's timestamps without time zone,
 * they are read into {@code java.sql} classes with the same digits in the given zone, which is the
 * JVM's unless a calendar says otherwise. Where that zone skips an hour, {@link Timestamp} cannot
 * hold these digits and moves forward; {@code java.time} classes and texts are always exact.
 */
@SuppressWarnings("JavaUtilDate") // JDBC's own classes extend it
final class Moments {

  /** A date, a time or both, with {@code T} or a blank between them, and perhaps an offset. */
  private static final DateTimeFormatter ANY =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendOptional(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .optionalStart()
          .appendLiteral('T')
          .optionalEnd()
          .optionalStart()
          .appendLiteral(' ')
          .optionalEnd()
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendLiteral(' ')
          .optionalEnd()
          .appendPattern("[XXX][X]")
          .optionalEnd()
          .toFormatter(Locale.ROOT)
          .withChronology(IsoChronology.INSTANCE)
          .withResolverStyle(ResolverStyle.STRICT);

  private Moments() {}

  static LocalDate date(Object value) {
    if (value instanceof LocalDate date) {
      return date;
    }
    if (value instanceof String text && parse(text).query(TemporalQueries.localTime()) == null) {
      return parse(text).query(LocalDate::from);
    }
    return dateTime(value).toLocalDate();
  }

  static LocalTime time(Object value) {
    if (value instanceof LocalTime time) {
      return time;
    }
    if (value instanceof String text && parse(text).query(TemporalQueries.localDate()) == null) {
      return parse(text).query(LocalTime::from);
    }
    if (value instanceof LocalDate) {
      throw CANNOT_CONVERT.with(Texts.quoted(value), "a time");
    }
    return dateTime(value).toLocalTime();
  }

  static LocalDateTime dateTime(Object value) {
    if (value instanceof LocalDateTime moment) {
      return moment;
    }
    if (value instanceof LocalDate date) {
      return date.atStartOfDay();
    }
    if (value instanceof String text) {
      return dateTime(text);
    }
    throw CANNOT_CONVERT.with(Texts.quoted(value), "a date or time");
  }

  static Instant instant(Object value) {
    return dateTime(value).toInstant(ZoneOffset.UTC);
  }

  /** Midnight of that day in a zone. */
  static Date sqlDate(LocalDate date, ZoneId zone) {
    return new Date(date.atStartOfDay(zone).toInstant().toEpochMilli());
  }

  /** That time on 1970-01-01 in a zone; what is finer than milliseconds is lost. */
  static Time sqlTime(LocalTime time, ZoneId zone) {
    return new Time(time.atDate(LocalDate.EPOCH).atZone(zone).toInstant().toEpochMilli());
  }

  /** The moment at which clocks in a zone show these digits. */
  static Timestamp sqlTimestamp(LocalDateTime digits, ZoneId zone) {
    return Timestamp.from(digits.atZone(zone).toInstant());
  }

  /** Timestamps, and times on the day that {@link Time} counts from. */
  static LocalDateTime onSomeDay(Object value) {
    return value instanceof LocalTime time ? time.atDate(LocalDate.EPOCH) : dateTime(value);
  }

  /** The digits that clocks in a zone show at that moment. */
  static LocalDateTime digits(java.util.Date moment, ZoneId zone) {
    Instant instant =
        moment instanceof Timestamp t ? t.toInstant() : Instant.ofEpochMilli(moment.getTime());
    return LocalDateTime.ofInstant(instant, zone);
  }

  /** The calendar's zone, else the JVM's. */
  static ZoneId zone(@Nullable Calendar calendar) {
    return calendar == null ? ZoneId.systemDefault() : calendar.getTimeZone().toZoneId();
  }

  private static LocalDateTime dateTime(String text) {
    TemporalAccessor parsed = parse(text);
    LocalDate date = parsed.query(TemporalQueries.localDate());
    LocalTime time = parsed.query(TemporalQueries.localTime());
    ZoneOffset offset = parsed.query(TemporalQueries.offset());
    if (date == null) {
      throw INVALID_DATETIME.with(Texts.quoted(text) + " has no date");
    }
    LocalDateTime digits = date.atTime(time == null ? LocalTime.MIDNIGHT : time);
    return offset == null
        ? digits
        : ZonedDateTime.of(digits, offset).withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime();
  }

  private static TemporalAccessor parse(String text) {
    if (text.isBlank()) {
      throw INVALID_DATETIME.with("The empty text is no date or time");
    }
    try {
      return ANY.parse(text.trim());
    } catch (DateTimeException e) {
      throw INVALID_DATETIME.causedBy(e, Texts.quoted(text) + " is no date or time");
    }
  }
}
