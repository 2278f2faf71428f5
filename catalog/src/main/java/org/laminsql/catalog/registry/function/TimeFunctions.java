package org.laminsql.catalog.registry.function;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.laminsql.catalog.error.LaminSqlError;

/** Arithmetic and parts of dates and timestamps in canonical text. */
final class TimeFunctions {

  static final List<FunctionDefinition> ALL =
      List.of(
          FunctionDefinition.of("lamin_timestamp_add", 3, TimeFunctions::addToTimestamp),
          FunctionDefinition.of("lamin_date_add", 3, TimeFunctions::addToDate),
          FunctionDefinition.of("lamin_timestamp_diff", 2, TimeFunctions::difference),
          FunctionDefinition.of(
              "lamin_extract", 2, a -> TimeField.named(a.text(0)).of(timestamp(a, 1))),
          FunctionDefinition.of("lamin_trunc", 2, TimeFunctions::truncated),
          FunctionDefinition.of("lamin_timestamp_text", 1, TimeFunctions::shortText));

  private TimeFunctions() {}

  private static LocalDateTime timestamp(Arguments a, int position) {
    return CanonicalTime.parseTimestamp(a.text(position));
  }

  private static String addToTimestamp(Arguments a) {
    LocalDateTime start = timestamp(a, 0);
    return CanonicalTime.text(
        inRange(
            () -> start.plusMonths(a.integer(1)).plus(a.integer(2), ChronoUnit.MICROS),
            "timestamp"));
  }

  private static String addToDate(Arguments a) {
    LocalDate start = CanonicalTime.parseDate(a.text(0));
    return CanonicalTime.text(
        inRange(() -> start.plusMonths(a.integer(1)).plusDays(a.integer(2)), "date"));
  }

  private static <T> T inRange(Supplier<T> sum, String type) {
    try {
      return sum.get();
    } catch (DateTimeException | ArithmeticException e) {
      throw LaminSqlError.INVALID_DATETIME.causedBy(e, type + " out of range");
    }
  }

  private static long difference(Arguments a) {
    return ChronoUnit.MICROS.between(timestamp(a, 1), timestamp(a, 0));
  }

  private static String truncated(Arguments a) {
    return CanonicalTime.text(TimeField.named(a.text(0)).truncate(timestamp(a, 1)));
  }

  /** PostgreSQL's text of a timestamp: no zeros at the end of the fraction. */
  private static String shortText(Arguments a) {
    String text = CanonicalTime.text(timestamp(a, 0));
    int end = text.length();
    while (text.charAt(end - 1) == '0' && end > 20) {
      end--;
    }
    return text.substring(0, end == 20 ? 19 : end);
  }
}
