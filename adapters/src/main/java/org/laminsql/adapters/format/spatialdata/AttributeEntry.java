package org.laminsql.adapters.format.spatialdata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One attribute.
 *
 * @param path the keys that lead to it, joined by slashes
 * @param type {@code string}, {@code integer}, {@code float}, {@code boolean}, {@code array}, or
 *     {@code dict} for an empty one
 * @param value as text; JSON for arrays
 */
record AttributeEntry(String path, String type, String value) {

  static final String PATH = "path";
  static final String TYPE = "type";
  static final String VALUE = "value";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The entries of decoded attributes, in stored order. */
  static List<AttributeEntry> of(Map<?, ?> attributes) {
    List<AttributeEntry> entries = new ArrayList<>();
    addAll("", attributes, entries);
    return entries;
  }

  private static void addAll(String prefix, Map<?, ?> attributes, List<AttributeEntry> entries) {
    attributes.forEach((key, value) -> add(prefix + key, value, entries));
  }

  private static void add(String path, Object value, List<AttributeEntry> entries) {
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      addAll(path + "/", map, entries);
    } else {
      entries.add(new AttributeEntry(path, type(value), text(value)));
    }
  }

  private static String type(Object value) {
    if (value instanceof Map<?, ?>) {
      return "dict";
    }
    if (value instanceof List<?>) {
      return "array";
    }
    if (value instanceof Boolean) {
      return "boolean";
    }
    if (value instanceof Long) {
      return "integer";
    }
    return value instanceof Double ? "float" : "string";
  }

  private static String text(Object value) {
    if (!(value instanceof List<?> || value instanceof Map<?, ?>)) {
      return value.toString();
    }
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Decoded JSON is JSON", e);
    }
  }

  /** The value in one of the three columns. */
  String in(String column) {
    return switch (column) {
      case PATH -> path;
      case TYPE -> type;
      default -> value;
    };
  }
}
