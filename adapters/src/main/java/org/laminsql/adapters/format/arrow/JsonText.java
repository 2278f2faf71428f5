package org.laminsql.adapters.format.arrow;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;

/**
 * Structs and maps as JSON text, in the form that DuckDB's {@code to_json} gives those of parquet
 * files: times as text, NaN and infinite numbers by their bare names.
 */
final class JsonText {

  private static final JsonFactory JSON =
      JsonFactory.builder().disable(JsonWriteFeature.WRITE_NAN_AS_STRINGS).build();

  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("HH:mm:ss")
          .appendFraction(ChronoField.MICRO_OF_SECOND, 0, 6, true)
          .toFormatter(java.util.Locale.ROOT);

  private JsonText() {}

  /** The value at an index as JSON. */
  static String of(Values values, int index) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      values.json(index, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Writes a value of one of the classes that {@code SqlType} names. */
  static void write(@Nullable Object value, JsonGenerator json) throws IOException {
    if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Float number) {
      json.writeNumber(number.doubleValue());
    } else if (value instanceof Double number) {
      json.writeNumber(number);
    } else if (value instanceof BigDecimal number) {
      json.writeNumber(number);
    } else if (value instanceof Number number) {
      json.writeNumber(number.longValue());
    } else if (value == null) {
      json.writeNull();
    } else {
      json.writeString(text(value));
    }
  }

  /** The key of a map as the name of a member. */
  static String name(@Nullable Object key) {
    return key == null ? "null" : text(key);
  }

  private static String text(Object value) {
    if (value instanceof LocalDateTime moment) {
      return moment.toLocalDate() + " " + TIME.format(moment);
    }
    if (value instanceof LocalTime time) {
      return TIME.format(time);
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return value instanceof byte[] bytes ? text(bytes) : value.toString();
  }

  /** Bytes that are no printable ASCII, quotes and backslashes as {@code \xFF}. */
  private static String text(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length);
    for (byte unit : bytes) {
      if (unit < ' ' || unit > '~' || unit == '"' || unit == '\'' || unit == '\\') {
        text.append("\\x")
            .append(Character.toUpperCase(Character.forDigit(unit >> 4 & 0xF, 16)))
            .append(Character.toUpperCase(Character.forDigit(unit & 0xF, 16)));
      } else {
        text.append((char) unit);
      }
    }
    return text.toString();
  }
}
