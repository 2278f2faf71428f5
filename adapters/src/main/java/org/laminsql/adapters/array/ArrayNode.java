package org.laminsql.adapters.array;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A group or an array. Immutable; safe to share between threads. */
public sealed interface ArrayNode permits ArrayGroup, NdArray {

  /** Its path from the root, without a leading slash; {@code ""} for the root. */
  String path();

  /**
   * What tells this node from the others of its store: equal for one that is reached by two paths,
   * where the format has such.
   */
  default Object identity() {
    return path();
  }

  /**
   * Its attributes, decoded: {@code String, Long, Double, Boolean}, a {@code List} of those for
   * arrays, an {@link ArrayNode} for a reference to another node, a {@code Map} for JSON objects.
   * What is stored as null or empty is not in it.
   */
  Map<String, Object> attributes();

  /** The attribute as text; empty if it is missing or no text. */
  default Optional<String> text(String attribute) {
    return attributes().get(attribute) instanceof String text
        ? Optional.of(text)
        : Optional.empty();
  }

  /** The attribute as a list of texts; empty if it is missing or something else. */
  default List<String> texts(String attribute) {
    return attributes().get(attribute) instanceof List<?> list
        ? list.stream().filter(String.class::isInstance).map(String.class::cast).toList()
        : List.of();
  }
}
