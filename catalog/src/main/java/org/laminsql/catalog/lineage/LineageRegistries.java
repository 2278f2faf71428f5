package org.laminsql.catalog.lineage;

import java.util.List;
import java.util.OptionalLong;
import org.laminsql.catalog.model.RegistryTable;

/** The tables that lineage is kept in; the same in all releases from 1.0. */
record LineageRegistries(
    Registry artifact,
    Registry collection,
    Registry run,
    Registry transform,
    Registry user,
    Registry artifactInput,
    Registry collectionInput,
    Registry member) {

  static LineageRegistries of(List<RegistryTable> tables, OptionalLong branch) {
    return new LineageRegistries(
        Registry.of(tables, "artifact", branch),
        Registry.of(tables, "collection", branch),
        Registry.of(tables, "run", branch),
        Registry.of(tables, "transform", branch),
        Registry.of(tables, "user", branch),
        Registry.of(tables, "artifact_input_of_runs", branch),
        Registry.of(tables, "collection_input_of_runs", branch),
        Registry.of(tables, "collectionartifact", branch));
  }
}
