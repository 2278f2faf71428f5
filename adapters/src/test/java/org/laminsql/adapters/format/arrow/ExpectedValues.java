package org.laminsql.adapters.format.arrow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code write_arrow.py} says that the files hold. */
final class ExpectedValues {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ExpectedValues() {}

  static JsonNode of(String file) {
    return all().path(file);
  }

  static JsonNode all() {
    return json(BytesSource.resource("expected.json"));
  }

  private static JsonNode json(byte[] text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a value is the expected one. */
  static boolean same(JsonNode expected, @Nullable Object actual) {
    if (expected.isNull() || actual == null) {
      return expected.isNull() && actual == null;
    }
    if (actual instanceof List<?> list) {
      boolean same = list.size() == expected.size();
      for (int i = 0; same && i < list.size(); i++) {
        same = same(expected.get(i), list.get(i));
      }
      return same;
    }
    if (expected.isObject()) {
      byte[] text =
          ((String) actual)
              .replace("NaN", "\"NaN\"")
              .getBytes(java.nio.charset.StandardCharsets.UTF_8);
      return sameJson(expected, json(text));
    }
    String text = expected.asText();
    if (actual instanceof Float || actual instanceof Double) {
      return Double.compare(real(text), ((Number) actual).doubleValue()) == 0;
    } else if (actual instanceof Number) {
      return new BigDecimal(text).compareTo(new BigDecimal(actual.toString())) == 0;
    } else if (actual instanceof LocalDate) {
      return LocalDate.parse(text).equals(actual);
    } else if (actual instanceof LocalTime) {
      return LocalTime.parse(text).equals(actual);
    } else if (actual instanceof LocalDateTime) {
      return LocalDateTime.parse(text.replace(' ', 'T')).equals(actual);
    } else if (actual instanceof byte[] bytes) {
      return text.equals(HexFormat.of().formatHex(bytes));
    }
    return actual.equals(expected.isBoolean() ? (Object) expected.booleanValue() : text);
  }

  private static double real(String text) {
    return switch (text) {
      case "inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }

  private static boolean sameJson(JsonNode expected, JsonNode actual) {
    if (expected.isObject()) {
      JsonNode members = expected.elements().next();
      boolean same = members.size() == actual.size();
      for (JsonNode member : members) {
        same = same && sameJson(member.get(1), actual.path(member.get(0).asText()));
      }
      return same;
    }
    if (expected.isArray()) {
      boolean same = actual.isArray() && actual.size() == expected.size();
      for (int i = 0; same && i < expected.size(); i++) {
        same = sameJson(expected.get(i), actual.get(i));
      }
      return same;
    }
    return actual.isNumber()
        ? new BigDecimal(expected.asText()).compareTo(actual.decimalValue()) == 0
        : expected.equals(actual);
  }
}
