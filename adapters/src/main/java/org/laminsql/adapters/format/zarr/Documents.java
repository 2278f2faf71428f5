package org.laminsql.adapters.format.zarr;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The metadata documents of a store, by key such as {@code obs/.zarray}. */
interface Documents {

  /** The names of documents that make a place in the store a node. */
  Set<String> NODE_DOCUMENTS = Set.of(VersionThree.DOCUMENT, VersionTwo.ARRAY, VersionTwo.GROUP);

  /**
   * The document under that key; empty if there is none.
   *
   * @throws org.laminsql.catalog.error.LaminSqlException FILE_CORRUPT if it is no JSON object
   */
  Optional<MetadataDocument> get(String key);

  /** The names of the nodes directly below a path. */
  List<String> childNames(String path);
}
