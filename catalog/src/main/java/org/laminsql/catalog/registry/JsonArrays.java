package org.laminsql.catalog.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.registry.function.CanonicalTime;

/** SQL arrays as the text of JSON arrays, which is how SQLite holds them. */
final class JsonArrays {

  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build()
          .readerFor(JsonNode.class);

  private JsonArrays() {}

  /** The elements, of the Java type of {@code element}. */
  static List<@Nullable Object> parse(String text, SqlType element) {
    JsonNode array;
    try {
      array = READER.readTree(text);
    } catch (JsonProcessingException e) {
      throw LaminSqlError.INVALID_TEXT.causedBy(e, "\"" + text + "\" is not a JSON array");
    }
    if (!array.isArray()) {
      throw LaminSqlError.INVALID_TEXT.with("\"" + text + "\" is not a JSON array");
    }
    List<@Nullable Object> values = new ArrayList<>(array.size());
    array.forEach(node -> values.add(value(node, element)));
    return values;
  }

  /** The text of a JSON array. */
  static String text(List<?> values) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode(values.size());
    for (Object value : values) {
      if (value instanceof Boolean truth) {
        array.add(truth);
      } else if (value instanceof Float || value instanceof Double) {
        array.add(((Number) value).doubleValue());
      } else if (value instanceof Number number) {
        array.add(new BigDecimal(number.toString()));
      } else if (value == null) {
        array.addNull();
      } else {
        array.add(value.toString());
      }
    }
    return array.toString();
  }

  private static @Nullable Object value(JsonNode node, SqlType type) {
    if (node.isNull()) {
      return null;
    }
    return switch (type.kind()) {
      case BOOLEAN -> node.isBoolean() ? node.booleanValue() : node.asInt() != 0;
      case SMALLINT -> (short) node.asInt();
      case INTEGER -> node.asInt();
      case BIGINT -> node.asLong();
      case REAL -> (float) node.asDouble();
      case DOUBLE -> node.asDouble();
      case DECIMAL -> node.decimalValue().setScale(type.scale(), RoundingMode.HALF_UP);
      case VARCHAR -> node.isContainerNode() ? node.toString() : node.asText();
      case DATE -> CanonicalTime.parseDate(node.asText());
      case TIMESTAMP -> CanonicalTime.parseTimestamp(node.asText());
      case TIME, VARBINARY, ARRAY ->
          throw LaminSqlError.NOT_SUPPORTED.with(
              "An array of " + type, "Read the array as JSON text");
    };
  }
}
