package org.laminsql.adapters.format.zarr;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.laminsql.adapters.array.ArrayNode;
import org.laminsql.adapters.storage.KeyedStore;
import org.laminsql.adapters.storage.ReadCounter;

/** Nodes of format 3: {@code zarr.json}. */
record VersionThree(KeyedStore store, ReadCounter counter, Documents documents)
    implements Hierarchy {

  static final String DOCUMENT = "zarr.json";
  private static final String CONSOLIDATED = "consolidated_metadata";
  private static final Set<String> GROUP_FIELDS =
      Set.of("zarr_format", "node_type", "attributes", CONSOLIDATED);

  /** With the consolidated metadata of the root if there is any that is known. */
  static VersionThree of(
      KeyedStore store, ReadCounter counter, Documents stored, MetadataDocument root) {
    JsonNode consolidated = root.fields().path(CONSOLIDATED);
    boolean inline =
        consolidated.path("kind").asText().equals("inline")
            && consolidated.path("metadata").isObject();
    return new VersionThree(
        store, counter, inline ? consolidated(root, consolidated.get("metadata")) : stored);
  }

  private static Documents consolidated(MetadataDocument root, JsonNode below) {
    Map<String, MetadataDocument> documents = new LinkedHashMap<>();
    documents.put(DOCUMENT, root);
    below
        .fields()
        .forEachRemaining(
            field ->
                documents.put(
                    Hierarchy.below(field.getKey(), DOCUMENT),
                    new MetadataDocument(root.name() + ": " + field.getKey(), field.getValue())));
    return new ConsolidatedDocuments(documents);
  }

  @Override
  public Optional<ArrayNode> open(String path) {
    return documents.get(Hierarchy.below(path, DOCUMENT)).map(document -> node(path, document));
  }

  @Override
  public List<String> childNames(String path) {
    return documents.childNames(path, List.of(DOCUMENT));
  }

  private ArrayNode node(String path, MetadataDocument stored) {
    MetadataDocument document = MetadataDocument.of(stored.name(), stored.fields());
    int version = document.integer("zarr_format");
    if (version != 3) {
      throw document.notSupported("zarr_format " + version);
    }
    String type = document.text("node_type");
    Map<String, Object> attributes =
        document
            .optional("attributes")
            .map(node -> MetadataDocument.of(document.name() + ": attributes", node))
            .map(node -> JsonValues.members(node.fields()))
            .orElse(Map.of());
    return switch (type) {
      case "group" -> {
        checkFields(document, GROUP_FIELDS);
        yield new ZarrGroup(this, path, attributes);
      }
      case "array" ->
          new ZarrArray(path, store, counter, ArrayMetadataThree.read(document, attributes));
      default -> throw document.corrupt("its node_type cannot be \"" + type + "\"");
    };
  }

  /** Fields that are not known may be passed over only where they say so themselves. */
  static void checkFields(MetadataDocument document, Set<String> known) {
    for (Iterator<String> names = document.fields().fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!known.contains(name) && Extension.mustUnderstand(document.fields().path(name))) {
        throw document.notSupported("the extension \"" + name + "\"");
      }
    }
  }
}
