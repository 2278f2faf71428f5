package org.laminsql.catalog.registry.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Iterator;
import java.util.Map;

/** JSON as PostgreSQL and Python print it: a blank behind each comma and colon. */
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
    Iterator<Map.Entry<String, JsonNode>> fields = object.fields();
    while (fields.hasNext()) {
      Map.Entry<String, JsonNode> field = fields.next();
      text.append(TextNode.valueOf(field.getKey()));
      text.append(": ");
      append(field.getValue());
      text.append(fields.hasNext() ? ", " : "");
    }
    text.append('}');
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
