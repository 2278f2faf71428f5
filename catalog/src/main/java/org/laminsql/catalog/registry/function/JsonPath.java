package org.laminsql.catalog.registry.function;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.laminsql.catalog.error.LaminSqlError;

/**
 * A path of SQL/JSON's lax mode, of members and single subscripts: {@code $.a."b c"[0]}.
 *
 * @param steps from the root on
 */
record JsonPath(List<Step> steps) {

  private static final Pattern STEP =
      Pattern.compile(
          "\\s*(?:\\.\\s*([\\p{L}_$][\\p{L}\\p{N}_$]*)"
              + "|\\.\\s*\"((?:[^\"\\\\]|\\\\.)*)\""
              + "|\\[\\s*(\\d{1,9})\\s*\\])");

  /** Where the path goes from a node. */
  sealed interface Step {
    /** The nodes it reaches, in order. */
    List<JsonNode> from(JsonNode node);
  }

  /** A member of an object, or of each object in an array. */
  record Member(String name) implements Step {
    @Override
    public List<JsonNode> from(JsonNode node) {
      List<JsonNode> found = new ArrayList<>();
      Iterable<JsonNode> objects = node.isArray() ? node : List.of(node);
      for (JsonNode object : objects) {
        JsonNode value = object.get(name);
        if (value != null) {
          found.add(value);
        }
      }
      return found;
    }
  }

  /** An element of an array; anything else is an array of itself. */
  record Element(int index) implements Step {
    @Override
    public List<JsonNode> from(JsonNode node) {
      if (!node.isArray()) {
        return index == 0 ? List.of(node) : List.of();
      }
      return index < node.size() ? List.of(node.get(index)) : List.of();
    }
  }

  static JsonPath parse(String text) {
    String path = text.strip();
    if (path.startsWith("lax ")) {
      path = path.substring(4).strip();
    }
    if (!path.startsWith("$")) {
      throw unsupported(text);
    }
    List<Step> steps = new ArrayList<>();
    Matcher matcher = STEP.matcher(path);
    int position = 1;
    while (position < path.length()) {
      matcher.region(position, path.length());
      if (!matcher.lookingAt()) {
        throw unsupported(text);
      }
      steps.add(step(matcher));
      position = matcher.end();
    }
    return new JsonPath(List.copyOf(steps));
  }

  /** The first node the path reaches. */
  Optional<JsonNode> first(JsonNode root) {
    List<JsonNode> nodes = List.of(root);
    for (Step step : steps) {
      List<JsonNode> next = new ArrayList<>();
      nodes.forEach(node -> next.addAll(step.from(node)));
      nodes = next;
    }
    return nodes.stream().findFirst();
  }

  private static Step step(Matcher matcher) {
    String name = matcher.group(1);
    String quoted = matcher.group(2);
    if (name != null) {
      return new Member(name);
    }
    return quoted != null
        ? new Member(quoted.replaceAll("\\\\(.)", "$1"))
        : new Element(Integer.parseInt(matcher.group(3)));
  }

  private static RuntimeException unsupported(String text) {
    return LaminSqlError.NOT_SUPPORTED.with(
        "The JSON path \"" + text + "\"", "Paths are of $, .name, .\"quoted name\" and [n]");
  }
}
