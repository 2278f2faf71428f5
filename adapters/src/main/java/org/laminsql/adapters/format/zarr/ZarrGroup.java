package org.laminsql.adapters.format.zarr;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.laminsql.adapters.array.ArrayGroup;
import org.laminsql.adapters.array.ArrayNode;

/** A group of either version. */
record ZarrGroup(Hierarchy hierarchy, String path, Map<String, Object> attributes)
    implements ArrayGroup {

  private static final Set<String> NO_NAMES = Set.of("", ".", "..");

  @Override
  public List<String> childNames() {
    return hierarchy.childNames(path);
  }

  @Override
  public Optional<ArrayNode> child(String name) {
    if (NO_NAMES.contains(name) || name.contains("/")) {
      return Optional.empty();
    }
    return hierarchy.open(Hierarchy.below(path, name));
  }
}
