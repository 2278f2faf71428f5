package org.laminsql.tests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One line of {@code expected/*.jsonl}: a statement and what the libraries say the answer is.
 *
 * @param id unique within its file
 * @param area what it is about
 * @param sql the statement
 * @param columns the names of the columns, if they matter
 * @param rows the rows, if there are any to be compared
 * @param ordered whether their order matters
 * @param tolerance how far numbers may differ, relatively
 * @param properties connection properties
 * @param expect {@code rows}, {@code error} or {@code either}
 */
record ExpectedAnswer(
    String id,
    String area,
    String sql,
    Optional<List<String>> columns,
    List<JsonNode> rows,
    boolean ordered,
    double tolerance,
    Map<String, String> properties,
    String expect) {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final double DEFAULT_TOLERANCE = 1e-6;

  /** All lines of a file. */
  static List<ExpectedAnswer> in(Path file) {
    List<ExpectedAnswer> answers = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank()) {
          answers.add(of(MAPPER.readTree(line)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return answers;
  }

  /** The answer with the place of the storage filled in. */
  ExpectedAnswer withStorage(String storage) {
    List<JsonNode> placed = new ArrayList<>();
    for (JsonNode row : rows) {
      ArrayNode copy = MAPPER.createArrayNode();
      for (JsonNode value : row) {
        copy.add(
            value.isTextual()
                ? TextNode.valueOf(value.textValue().replace("{storage}", storage))
                : value);
      }
      placed.add(copy);
    }
    return new ExpectedAnswer(
        id, area, sql, columns, placed, ordered, tolerance, properties, expect);
  }

  private static ExpectedAnswer of(JsonNode line) {
    List<JsonNode> rows = new ArrayList<>();
    line.path("rows").forEach(rows::add);
    Map<String, String> properties = new LinkedHashMap<>();
    line.path("properties")
        .fields()
        .forEachRemaining(entry -> properties.put(entry.getKey(), entry.getValue().asText()));
    return new ExpectedAnswer(
        line.get("id").asText(),
        line.get("area").asText(),
        line.get("sql").asText(),
        columns(line.path("columns")),
        rows,
        line.path("ordered").asBoolean(),
        line.path("tolerance").asDouble(DEFAULT_TOLERANCE),
        properties,
        line.path("expect").asText("rows"));
  }

  private static Optional<List<String>> columns(JsonNode node) {
    if (!node.isArray()) {
      return Optional.empty();
    }
    List<String> columns = new ArrayList<>();
    node.forEach(column -> columns.add(column.asText()));
    return Optional.of(columns);
  }
}
