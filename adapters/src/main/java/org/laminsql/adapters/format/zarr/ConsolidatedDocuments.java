package org.laminsql.adapters.format.zarr;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Documents that all lie in one, in the order in which they lie there. */
final class ConsolidatedDocuments implements Documents {

  private final Map<String, MetadataDocument> documents;
  private final Map<String, Set<String>> names = new LinkedHashMap<>();

  /** By key, such as {@code obs/.zarray}. */
  ConsolidatedDocuments(Map<String, MetadataDocument> documents) {
    this.documents = documents;
    for (String key : documents.keySet()) {
      int slash = key.lastIndexOf('/');
      if (slash > 0) {
        String path = key.substring(0, slash);
        int parent = path.lastIndexOf('/');
        names
            .computeIfAbsent(path.substring(0, Math.max(0, parent)), p -> new LinkedHashSet<>())
            .add(path.substring(parent + 1));
      }
    }
  }

  @Override
  public Optional<MetadataDocument> get(String key) {
    return Optional.ofNullable(documents.get(key));
  }

  @Override
  public boolean has(String key) {
    return documents.containsKey(key);
  }

  @Override
  public List<String> namesBelow(String path) {
    return List.copyOf(names.getOrDefault(path, Set.of()));
  }
}
