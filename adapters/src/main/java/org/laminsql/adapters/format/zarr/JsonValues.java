package org.laminsql.adapters.format.zarr;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** JSON as {@code String, Long, Double, Boolean, List, Map}; null is left out. */
final class JsonValues {

  private JsonValues() {}

  /** The members of an object, in its order. */
  static Map<String, Object> members(JsonNode object) {
    Map<String, Object> members = new LinkedHashMap<>();
    object
        .fields()
        .forEachRemaining(
            field ->
                value(field.getValue()).ifPresent(value -> members.put(field.getKey(), value)));
    return Collections.unmodifiableMap(members);
  }

  private static Optional<Object> value(JsonNode node) {
    if (node.isObject()) {
      return Optional.of(members(node));
    }
    if (node.isArray()) {
      return Optional.of(elements(node));
    }
    if (node.isTextual()) {
      return Optional.of(node.textValue());
    }
    if (node.isBoolean()) {
      return Optional.of(node.booleanValue());
    }
    if (node.isIntegralNumber() && node.canConvertToLong()) {
      return Optional.of(node.longValue());
    }
    return node.isNumber() ? Optional.of(node.doubleValue()) : Optional.empty();
  }

  private static List<Object> elements(JsonNode array) {
    List<Object> elements = new ArrayList<>();
    array.forEach(element -> value(element).ifPresent(elements::add));
    return Collections.unmodifiableList(elements);
  }
}
