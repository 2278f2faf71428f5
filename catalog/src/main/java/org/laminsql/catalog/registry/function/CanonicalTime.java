package org.laminsql.catalog.registry.function;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;

/**
 * Dates and times as text in SQLite: {@code YYYY-MM-DD} and {@code YYYY-MM-DD HH:MM:SS.ffffff}, as
 * {@link org.laminsql.catalog.model.RegistryColumn#expression} fixes them.
 */
public final class CanonicalTime {

  private static final int DATE_LENGTH = 10;
  private static final int TIMESTAMP_LENGTH = 26;
  private static final Pattern INPUT =
      Pattern.compile(
          "(\\d{4})-(\\d{1,2})-(\\d{1,2})"
              + "(?:[Tt ]\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{0,12}))?)?"
              + "\\s*(?:[Zz]|[+-]\\d{2}(?::?\\d{2})?)?)?");

  private CanonicalTime() {}

  /** The canonical text of a date. */
  public static String text(LocalDate date) {
    checkYear(date);
    return date.toString();
  }

  /** The canonical text of a timestamp, microseconds and no finer. */
  public static String text(LocalDateTime time) {
    checkYear(time.toLocalDate());
    return String.format(
        Locale.ROOT,
        "%s %02d:%02d:%02d.%06d",
        time.toLocalDate(),
        time.getHour(),
        time.getMinute(),
        time.getSecond(),
        time.getNano() / 1000);
  }

  /**
   * A timestamp by PostgreSQL's rules for {@code timestamp}: a date alone is its midnight, a zone
   * is read and ignored, digits beyond microseconds are rounded.
   *
   * @throws LaminSqlException INVALID_DATETIME
   */
  public static LocalDateTime parseTimestamp(String text) {
    return text.length() == TIMESTAMP_LENGTH && text.charAt(DATE_LENGTH) == ' '
        ? canonical(text)
        : lenient(text, "timestamp");
  }

  /**
   * A date, or the date of a timestamp.
   *
   * @throws LaminSqlException INVALID_DATETIME
   */
  public static LocalDate parseDate(String text) {
    return lenient(text, "date").toLocalDate();
  }

  private static LocalDateTime canonical(String text) {
    try {
      return LocalDateTime.of(
          digits(text, 0, 4),
          digits(text, 5, 7),
          digits(text, 8, 10),
          digits(text, 11, 13),
          digits(text, 14, 16),
          digits(text, 17, 19),
          digits(text, 20, TIMESTAMP_LENGTH) * 1000);
    } catch (DateTimeException | NumberFormatException e) {
      return lenient(text, "timestamp");
    }
  }

  private static int digits(String text, int from, int to) {
    return Integer.parseUnsignedInt(text, from, to, 10);
  }

  private static LocalDateTime lenient(String text, String type) {
    Matcher matcher = INPUT.matcher(text.strip());
    if (!matcher.matches()) {
      throw LaminSqlError.INVALID_DATETIME.with(
          "invalid input syntax for type " + type + ": \"" + text + "\"");
    }
    try {
      LocalDate date = LocalDate.of(group(matcher, 1), group(matcher, 2), group(matcher, 3));
      int hour = group(matcher, 4);
      int minute = group(matcher, 5);
      int second = group(matcher, 6);
      long micros = micros(matcher.group(7));
      if (hour > 24 || minute > 59 || second > 60 || (hour == 24 && minute + second + micros > 0)) {
        throw outOfRange(text);
      }
      return date.atStartOfDay()
          .plusHours(hour)
          .plusMinutes(minute)
          .plusSeconds(second)
          .plusNanos(micros * 1000);
    } catch (DateTimeException e) {
      throw LaminSqlError.INVALID_DATETIME.causedBy(
          e, "date/time field value out of range: \"" + text + "\"");
    }
  }

  private static int group(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static long micros(@Nullable String fraction) {
    return fraction == null || fraction.isEmpty()
        ? 0
        : Math.round(Double.parseDouble("0." + fraction) * 1_000_000);
  }

  private static void checkYear(LocalDate date) {
    if (date.getYear() < 1 || date.getYear() > 9999) {
      throw outOfRange(date.toString());
    }
  }

  private static LaminSqlException outOfRange(String text) {
    return LaminSqlError.INVALID_DATETIME.with(
        "date/time field value out of range: \"" + text + "\"");
  }
}
