package org.laminsql.catalog.feature;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands in the brackets behind a registry: {@code uid}, {@code Parent[Child]}, {@code
 * field=value, relation__field='value'}, or a uid and filters.
 */
record Payload(List<String> types, Map<String, String> filters) {

  static Payload of(String text) {
    List<String> types = new ArrayList<>();
    Map<String, String> filters = new LinkedHashMap<>();
    for (String part : Brackets.split(text, ',')) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        filters.put(
            part.substring(0, equals).strip(), unquoted(part.substring(equals + 1).strip()));
      } else if (filters.isEmpty()) {
        addTypes(types, part.strip());
      }
    }
    return new Payload(types, filters);
  }

  private static void addTypes(List<String> types, String text) {
    int bracket = text.indexOf('[');
    String outer = (bracket < 0 ? text : text.substring(0, bracket)).strip();
    if (!outer.isEmpty()) {
      types.add(outer);
    }
    if (bracket >= 0) {
      addTypes(types, Brackets.content(text, bracket));
    }
  }

  private static String unquoted(String value) {
    boolean quoted =
        value.length() > 1
            && (value.charAt(0) == '\'' || value.charAt(0) == '"')
            && value.charAt(value.length() - 1) == value.charAt(0);
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
