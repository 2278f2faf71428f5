package org.laminsql.catalog.registry.function;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** JSON as PostgreSQL prints jsonb: a blank behind each comma and colon, short keys first. */
final class JsonText {

  private final StringBuilder text = new StringBuilder();

  private JsonText() {}

  static String of(JsonNode node) {
    JsonText json = new JsonText();
    json.append(node);
    return json.text.toString();
  }

  private void append(JsonNode node) {
    if (node.isObject()) {
      appendObject(node);
    } else if (node.isArray()) {
      appendArray(node);
    } else if (node.isBigDecimal()) {
      text.append(node.decimalValue().toPlainString());
    } else {
      text.append(node);
    }
  }

  private void appendObject(JsonNode object) {
    text.append('{');
    Iterator<Map.Entry<String, JsonNode>> fields = sorted(object).iterator();
    while (fields.hasNext()) {
      Map.Entry<String, JsonNode> field = fields.next();
      text.append(TextNode.valueOf(field.getKey()));
      text.append(": ");
      append(field.getValue());
      text.append(fields.hasNext() ? ", " : "");
    }
    text.append('}');
  }

  /** Postgres keeps the keys of an object by their length, then by their bytes. */
  private static List<Map.Entry<String, JsonNode>> sorted(JsonNode object) {
    List<Map.Entry<String, JsonNode>> fields = new ArrayList<>();
    object.fields().forEachRemaining(fields::add);
    fields.sort(Comparator.comparing(field -> field.getKey().getBytes(UTF_8), JsonText::compare));
    return fields;
  }

  private static int compare(byte[] left, byte[] right) {
    return left.length == right.length
        ? Arrays.compareUnsigned(left, right)
        : Integer.compare(left.length, right.length);
  }

  private void appendArray(JsonNode array) {
    text.append('[');
    for (int i = 0; i < array.size(); i++) {
      text.append(i == 0 ? "" : ", ");
      append(array.get(i));
    }
    text.append(']');
  }
}
