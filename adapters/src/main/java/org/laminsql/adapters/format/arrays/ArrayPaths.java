package org.laminsql.adapters.format.arrays;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.laminsql.adapters.array.ArrayGroup;
import org.laminsql.adapters.array.ArrayNode;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.catalog.error.LaminSqlException;

/**
 * The paths of the arrays below a node. A group is not entered from inside itself, since links may
 * run in circles; nor deeper than {@value #DEEPEST} groups, nor after {@value #MOST_NODES} nodes,
 * since many links to few groups make more paths than can be listed. What cannot be opened is
 * listed: naming it says why.
 */
final class ArrayPaths {

  private static final int DEEPEST = 64;
  private static final int MOST_NODES = 20_000;

  /** Paths that a message shows. */
  private static final int SHOWN = 40;

  private final List<String> paths = new ArrayList<>();
  private final Set<Object> inside = new HashSet<>();
  private int nodes;

  private ArrayPaths() {}

  /** In stored order; {@code ""} alone for an array. */
  static List<String> below(ArrayNode node) {
    ArrayPaths paths = new ArrayPaths();
    paths.visit(node, node.path());
    return List.copyOf(paths.paths);
  }

  private void visit(ArrayNode node, String path) {
    if (node instanceof NdArray) {
      paths.add(path);
    } else if (inside.size() < DEEPEST && inside.add(node.identity())) {
      children((ArrayGroup) node, path.isEmpty() ? "" : path + "/");
      inside.remove(node.identity());
    }
  }

  private void children(ArrayGroup group, String prefix) {
    for (String name : group.childNames()) {
      if (++nodes > MOST_NODES) {
        return;
      }
      try {
        group.child(name).ifPresent(child -> visit(child, prefix + name));
      } catch (LaminSqlException e) {
        paths.add(prefix + name);
      }
    }
  }

  /** Some paths for a message: the first ones, and how many more there are. */
  static String text(List<String> paths) {
    int shown = Math.min(SHOWN, paths.size());
    String text = String.join(", ", paths.subList(0, shown));
    int more = paths.size() - shown;
    return paths.isEmpty() ? "none" : more > 0 ? text + " and " + more + " more" : text;
  }
}
