package org.laminsql.adapters.array;

import java.util.List;
import java.util.Optional;

/** A group: attributes and named children. */
public non-sealed interface ArrayGroup extends ArrayNode {

  /** The names of its children, in the order the format lists them; opens none of them. */
  List<String> childNames();

  /**
   * The child of that name; opens no sibling, so that a damaged neighbour does no harm.
   *
   * @param name one name, no path
   */
  Optional<ArrayNode> child(String name);

  /** The node at a path such as {@code obs/cell_type}, relative to this group. */
  default Optional<ArrayNode> find(String path) {
    int slash = path.indexOf('/');
    if (slash < 0) {
      return child(path);
    }
    return child(path.substring(0, slash))
        .filter(ArrayGroup.class::isInstance)
        .flatMap(node -> ((ArrayGroup) node).find(path.substring(slash + 1)));
  }
}
