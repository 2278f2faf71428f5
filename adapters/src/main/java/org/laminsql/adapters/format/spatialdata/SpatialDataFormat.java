package org.laminsql.adapters.format.spatialdata;

import java.util.List;
import java.util.Optional;
import org.laminsql.adapters.array.ArrayGroup;
import org.laminsql.adapters.array.ArrayNode;
import org.laminsql.adapters.scan.Dataset;

/** Opens SpatialData. */
public final class SpatialDataFormat {

  /** What spatialdata itself notes on a root, and on most elements. */
  static final String ATTRIBUTES = "spatialdata_attrs";

  private SpatialDataFormat() {}

  /**
   * Whether a group is a SpatialData: it says so, or, where older releases wrote no mark, it holds
   * nothing but groups of elements, one of which says that spatialdata wrote it.
   */
  public static boolean matches(ArrayGroup group) {
    if (group.attributes().containsKey(ATTRIBUTES)) {
      return true;
    }
    List<String> names = group.childNames();
    return !names.isEmpty()
        && ElementKind.FOLDERS.containsAll(names)
        && names.stream().anyMatch(name -> holdsElement(group.child(name)));
  }

  private static boolean holdsElement(Optional<ArrayNode> folder) {
    return folder.isPresent()
        && folder.get() instanceof ArrayGroup group
        && group.childNames().stream()
            .map(group::child)
            .flatMap(Optional::stream)
            .anyMatch(SpatialDataFormat::isElement);
  }

  private static boolean isElement(ArrayNode node) {
    return node.attributes().containsKey(ATTRIBUTES)
        || node.attributes().containsKey("spatialdata-encoding-type")
        || node.text("encoding-type").filter(type -> type.startsWith("ngff:")).isPresent();
  }

  /**
   * The tables of a SpatialData; reads nothing yet.
   *
   * @param name the dataset's name, for messages
   * @param root the root of the store
   * @param tables closed with the dataset
   */
  public static Dataset open(String name, ArrayGroup root, ElementTables tables) {
    return new SpatialData(name, root, tables);
  }
}
