package org.laminsql.adapters.format.zarr;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.laminsql.adapters.array.ArrayNode;
import org.laminsql.adapters.storage.KeyedStore;
import org.laminsql.adapters.storage.ReadCounter;

/** Nodes of format 2: {@code .zgroup}, {@code .zarray}, {@code .zattrs}. */
record VersionTwo(KeyedStore store, ReadCounter counter, Documents documents) implements Hierarchy {

  private static final String ARRAY = ".zarray";
  private static final String GROUP = ".zgroup";
  private static final String ATTRIBUTES = ".zattrs";
  private static final String CONSOLIDATED = ".zmetadata";

  /** With the consolidated metadata if there is any. */
  static VersionTwo of(KeyedStore store, ReadCounter counter, Documents stored) {
    Documents documents = stored.get(CONSOLIDATED).map(VersionTwo::consolidated).orElse(stored);
    return new VersionTwo(store, counter, documents);
  }

  private static Documents consolidated(MetadataDocument document) {
    if (document.integer("zarr_consolidated_format") != 1) {
      throw document.notSupported(
          "consolidated metadata of format " + document.integer("zarr_consolidated_format"));
    }
    JsonNode all = MetadataDocument.of(document.name(), document.required("metadata")).fields();
    Map<String, MetadataDocument> documents = new LinkedHashMap<>();
    all.fields()
        .forEachRemaining(
            field ->
                documents.put(
                    field.getKey(),
                    new MetadataDocument(
                        document.name() + ": " + field.getKey(), field.getValue())));
    return new ConsolidatedDocuments(documents);
  }

  @Override
  public Optional<ArrayNode> open(String path) {
    Optional<MetadataDocument> array = documents.get(Hierarchy.below(path, ARRAY));
    if (array.isPresent()) {
      return Optional.of(array(path, checked(array.get())));
    }
    return documents.get(Hierarchy.below(path, GROUP)).map(group -> group(path, checked(group)));
  }

  @Override
  public List<String> childNames(String path) {
    return documents.childNames(path, List.of(ARRAY, GROUP));
  }

  private ArrayNode array(String path, MetadataDocument document) {
    return new ZarrArray(path, store, counter, ArrayMetadataTwo.read(document, attributes(path)));
  }

  private ArrayNode group(String path, MetadataDocument document) {
    MetadataDocument.of(document.name(), document.fields());
    return new ZarrGroup(this, path, attributes(path));
  }

  private Map<String, Object> attributes(String path) {
    return documents
        .get(Hierarchy.below(path, ATTRIBUTES))
        .map(document -> MetadataDocument.of(document.name(), document.fields()))
        .map(document -> JsonValues.members(document.fields()))
        .orElse(Map.of());
  }

  private static MetadataDocument checked(MetadataDocument document) {
    int version = MetadataDocument.of(document.name(), document.fields()).integer("zarr_format");
    if (version != 2) {
      throw document.notSupported("zarr_format " + version);
    }
    return document;
  }
}
