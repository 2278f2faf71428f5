package org.laminsql.catalog.registry.function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** SQL/JSON in lax mode, with NULL where the standard's default is NULL ON EMPTY and ON ERROR. */
final class JsonFunctions {

  static final List<FunctionDefinition> ALL =
      List.of(
          json("lamin_json_value", hit -> hit.map(JsonFunctions::scalar).orElse(null)),
          json(
              "lamin_json_query",
              hit -> hit.filter(JsonNode::isContainerNode).map(JsonText::of).orElse(null)),
          json("lamin_json_exists", Optional::isPresent));

  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build()
          .reader();

  private JsonFunctions() {}

  private static FunctionDefinition json(
      String name, Function<Optional<JsonNode>, @Nullable Object> answer) {
    return new FunctionDefinition(
        name,
        2,
        () -> {
          Memo<JsonPath> paths = new Memo<>(JsonPath::parse);
          return a -> {
            JsonPath path = paths.get(a.text(1));
            Optional<JsonNode> document = parse(a.text(0));
            return answer.apply(document.flatMap(path::first));
          };
        });
  }

  private static Optional<JsonNode> parse(String text) {
    try {
      JsonNode document = READER.readTree(text);
      return document.isMissingNode() ? Optional.empty() : Optional.of(document);
    } catch (JsonProcessingException e) {
      // The standard's NULL ON ERROR: a text that is no JSON has no value.
      return Optional.empty();
    }
  }

  private static @Nullable String scalar(JsonNode node) {
    if (node.isContainerNode() || node.isNull()) {
      return null;
    }
    return node.isBigDecimal() ? node.decimalValue().toPlainString() : node.asText();
  }
}
