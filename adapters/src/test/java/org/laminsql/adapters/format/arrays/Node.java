package org.laminsql.adapters.format.arrays;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.laminsql.adapters.array.ArrayGroup;
import org.laminsql.adapters.array.ArrayNode;

/**
 * A group in memory whose children are opened when they are asked for, so that it may hold itself.
 */
record Node(String path, Map<String, Object> attributes, Map<String, Supplier<ArrayNode>> children)
    implements ArrayGroup {

  static Node of(String path, ArrayNode... children) {
    Node node = new Node(path, new LinkedHashMap<>(), new LinkedHashMap<>());
    for (ArrayNode child : children) {
      node.children.put(child.path().substring(child.path().lastIndexOf('/') + 1), () -> child);
    }
    return node;
  }

  Node link(String name, Supplier<ArrayNode> target) {
    children.put(name, target);
    return this;
  }

  Node with(String attribute, Object value) {
    attributes.put(attribute, value);
    return this;
  }

  @Override
  public List<String> childNames() {
    return new ArrayList<>(children.keySet());
  }

  @Override
  public Optional<ArrayNode> child(String name) {
    return Optional.ofNullable(children.get(name)).map(Supplier::get);
  }
}
