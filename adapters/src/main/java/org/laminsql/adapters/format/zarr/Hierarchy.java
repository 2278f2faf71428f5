package org.laminsql.adapters.format.zarr;

import java.util.List;
import java.util.Optional;
import org.laminsql.adapters.array.ArrayNode;

/** The nodes of one store. Paths have no leading slash; {@code ""} is the root. */
interface Hierarchy {

  /** Opens one node and no other; empty if there is none at that path. */
  Optional<ArrayNode> open(String path);

  /** The names of the nodes directly below a group. */
  List<String> childNames(String path);

  /** The path of a child or the key of an object below a node. */
  static String below(String path, String name) {
    return path.isEmpty() ? name : path + "/" + name;
  }
}
