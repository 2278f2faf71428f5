package org.laminsql.tests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares rows as the data's README says. */
final class Comparison {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final double tolerance;

  private Comparison(double tolerance) {
    this.tolerance = tolerance;
  }

  /** What differs; empty if nothing does. */
  static Optional<String> difference(ExpectedAnswer expected, ActualAnswer actual) {
    Comparison comparison = new Comparison(expected.tolerance());
    if (expected.columns().isPresent() && !expected.columns().get().equals(actual.columns())) {
      return Optional.of("columns " + actual.columns() + " instead of " + expected.columns().get());
    }
    if (expected.rows().size() != actual.rows().size()) {
      return Optional.of(
          actual.rows().size()
              + " rows instead of "
              + expected.rows().size()
              + ": "
              + shortened(actual.rows())
              + " instead of "
              + shortened(expected.rows()));
    }
    return expected.ordered()
        ? comparison.inOrder(expected.rows(), actual.rows())
        : comparison.inAnyOrder(expected.rows(), actual.rows());
  }

  private Optional<String> inOrder(List<JsonNode> expected, List<JsonNode> actual) {
    for (int i = 0; i < expected.size(); i++) {
      if (!same(expected.get(i), actual.get(i))) {
        return Optional.of("row " + i + " is " + actual.get(i) + " instead of " + expected.get(i));
      }
    }
    return Optional.empty();
  }

  private Optional<String> inAnyOrder(List<JsonNode> expected, List<JsonNode> actual) {
    List<JsonNode> left = new ArrayList<>(actual);
    for (JsonNode row : expected) {
      boolean found = false;
      for (int i = 0; i < left.size() && !found; i++) {
        if (same(row, left.get(i))) {
          left.remove(i);
          found = true;
        }
      }
      if (!found) {
        return Optional.of("no row " + row + " among " + shortened(left));
      }
    }
    return Optional.empty();
  }

  private static String shortened(List<JsonNode> rows) {
    String text = rows.toString();
    return text.length() > 600 ? text.substring(0, 600) + "…" : text;
  }

  private boolean same(JsonNode expected, JsonNode actual) {
    if (expected.isArray() && actual.isArray()) {
      if (expected.size() != actual.size()) {
        return false;
      }
      for (int i = 0; i < expected.size(); i++) {
        if (!same(expected.get(i), actual.get(i))) {
          return false;
        }
      }
      return true;
    }
    if (expected.isNumber() && actual.isNumber()) {
      return near(expected, actual);
    }
    return expected.equals(actual) || sameJson(expected, actual);
  }

  private boolean near(JsonNode expected, JsonNode actual) {
    if (expected.isIntegralNumber() && actual.isIntegralNumber()) {
      return expected.bigIntegerValue().equals(actual.bigIntegerValue());
    }
    double wanted = expected.doubleValue();
    double given = actual.doubleValue();
    return wanted == given
        || Math.abs(wanted - given)
            <= tolerance * Math.max(Math.abs(wanted), Math.abs(given)) + 1e-12;
  }

  /** JSON values may be compared as JSON: jsonb does not keep the order of keys. */
  private static boolean sameJson(JsonNode expected, JsonNode actual) {
    if (!actual.isTextual()) {
      return false;
    }
    try {
      JsonNode parsed = MAPPER.readTree(actual.textValue());
      JsonNode wanted = expected.isTextual() ? MAPPER.readTree(expected.textValue()) : expected;
      return (parsed.isContainerNode() || expected.isNumber()) && parsed.equals(wanted);
    } catch (JsonProcessingException e) {
      return false;
    }
  }
}
