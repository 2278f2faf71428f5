package org.laminsql.adapters.format.spatialdata;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.laminsql.adapters.array.ArrayGroup;

/** The kinds of elements, in the order in which spatialdata lists them. */
enum ElementKind {
  IMAGES("images"),
  LABELS("labels"),
  POINTS("points"),
  SHAPES("shapes"),
  TABLES("tables");

  /** Before 0.1 there was one table at most; spatialdata reads it as one of several. */
  private static final String ONE_TABLE = "table";

  /** Every folder that holds elements. */
  static final List<String> FOLDERS =
      Stream.concat(Arrays.stream(values()).map(ElementKind::folder), Stream.of(ONE_TABLE))
          .toList();

  private final String folder;

  ElementKind(String folder) {
    this.folder = folder;
  }

  /** The first name in the paths of its parts. */
  String folder() {
    return folder;
  }

  /** The kind whose parts start with that name. */
  static Optional<ElementKind> named(String folder) {
    return Arrays.stream(values()).filter(kind -> kind.folder.equals(folder)).findFirst();
  }

  /** The group with its elements. */
  Optional<ArrayGroup> elements(ArrayGroup root) {
    return group(root, folder).or(() -> this == TABLES ? group(root, ONE_TABLE) : Optional.empty());
  }

  /** The group of that name below another. */
  static Optional<ArrayGroup> group(ArrayGroup parent, String name) {
    return parent.child(name).filter(ArrayGroup.class::isInstance).map(ArrayGroup.class::cast);
  }
}
