package org.laminsql.driver;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Values as text, as PostgreSQL writes them (but booleans {@code true} and {@code false}, in arrays
 * too): {@code 2024-01-02 03:04:05.678}, {@code \x00ff}, {@code {a,"b c",NULL}}.
 */
final class Texts {

  private static final int LONGEST_QUOTE = 100;
  private static final Pattern NEEDS_QUOTES = Pattern.compile("(?is)null|.*[{}\",\\\\\\s].*|");

  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .toFormatter(Locale.ROOT);

  private Texts() {}

  static String of(Object value) {
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof byte[] bytes) {
      return "\\x" + HexFormat.of().formatHex(bytes);
    }
    if (value instanceof LocalDate date) {
      return date.toString();
    }
    if (value instanceof LocalTime time) {
      return TIME.format(time);
    }
    if (value instanceof LocalDateTime moment) {
      return moment.toLocalDate() + " " + TIME.format(moment);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Texts::element).collect(Collectors.joining(",", "{", "}"));
    }
    return value.toString();
  }

  /** The value in quotes for a message, cut when it is long. */
  static String quoted(Object value) {
    String text = of(value);
    return text.length() > LONGEST_QUOTE
        ? "\"" + text.substring(0, LONGEST_QUOTE) + "…\""
        : "\"" + text + "\"";
  }

  private static String element(@Nullable Object value) {
    if (value == null) {
      return "NULL";
    }
    String text = of(value);
    if (value instanceof List<?> || !NEEDS_QUOTES.matcher(text).matches()) {
      return text;
    }
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
