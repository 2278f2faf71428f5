package org.laminsql.adapters.format.arrays;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.laminsql.adapters.array.ArrayGroup;
import org.laminsql.adapters.array.ArrayNode;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.scan.ContentTable;
import org.laminsql.adapters.scan.Dataset;
import org.laminsql.adapters.scan.Resources;
import org.laminsql.catalog.error.LaminSqlError;

/** One store of arrays: finds its tables by path. Safe to share between threads. */
final class ArrayTree implements Dataset {

  private final String name;
  private final ArrayNode root;
  private final AutoCloseable resource;

  ArrayTree(String name, ArrayNode root, AutoCloseable resource) {
    this.name = name;
    this.root = root;
    this.resource = resource;
  }

  /** In stored order; see {@link ArrayPaths} for what it leaves out. */
  @Override
  public List<String> parts() {
    return ArrayPaths.below(root);
  }

  @Override
  public ContentTable table(String part) {
    Deque<ArrayGroup> above = new ArrayDeque<>();
    Optional<ArrayNode> node = Optional.of(root);
    if (!part.isEmpty()) {
      for (String step : part.split("/", -1)) {
        Optional<ArrayGroup> group =
            node.filter(ArrayGroup.class::isInstance).map(ArrayGroup.class::cast);
        group.ifPresent(above::push);
        node = group.flatMap(parent -> parent.child(step));
      }
    }
    if (node.isPresent() && node.get() instanceof NdArray array) {
      return ArrayTables.table(name, array, List.copyOf(above));
    }
    String asked = part.isEmpty() ? name : part;
    throw LaminSqlError.PART_NOT_FOUND.with(asked, name, listed(node.orElse(root)));
  }

  /** What there is below a group that was named, else in all. */
  private static String listed(ArrayNode node) {
    return ArrayPaths.text(ArrayPaths.below(node));
  }

  @Override
  public void close() {
    Resources.close(resource, name);
  }
}
