package org.laminsql.adapters.format.zarr;

import java.util.List;
import java.util.Optional;

/** The metadata documents of a store, by key such as {@code obs/.zarray}. */
interface Documents {

  /**
   * The document under that key; empty if there is none.
   *
   * @throws org.laminsql.catalog.error.LaminSqlException FILE_CORRUPT if it is no JSON object
   */
  Optional<MetadataDocument> get(String key);

  /** Whether there is a document under that key; does not read it. */
  boolean has(String key);

  /** The names of all that lies directly below a path, be it a node or not. */
  List<String> namesBelow(String path);

  /** The names of the nodes directly below a path: of what holds one of these documents. */
  default List<String> childNames(String path, List<String> nodeDocuments) {
    return namesBelow(path).stream()
        .filter(
            name ->
                nodeDocuments.stream()
                    .map(document -> Hierarchy.below(Hierarchy.below(path, name), document))
                    .anyMatch(this::has))
        .toList();
  }
}
