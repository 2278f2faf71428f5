package org.laminsql.adapters.format.spatialdata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.laminsql.adapters.array.ArrayGroup;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.scan.ContentTable;
import org.laminsql.adapters.scan.Dataset;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;

/**
 * One SpatialData. It has no table itself. Safe to share between threads.
 *
 * @param name for messages
 * @param root of the store
 * @param tables makes the tables of its elements
 */
record SpatialData(String name, ArrayGroup root, ElementTables tables) implements Dataset {

  /** What users attach to the whole, as the package calls it. */
  private static final String ATTRIBUTES = "attrs";

  @Override
  public List<String> parts() {
    List<String> parts = new ArrayList<>();
    for (ElementKind kind : ElementKind.values()) {
      Optional<ArrayGroup> elements = kind.elements(root);
      if (elements.isPresent()) {
        for (String element : elements.get().childNames()) {
          parts.addAll(parts(kind, element, elements.get()));
        }
      }
    }
    if (!attributes().isEmpty()) {
      parts.add(ATTRIBUTES);
    }
    return List.copyOf(parts);
  }

  /** A damaged element counts as a part: whoever asks for it gets the error. */
  private List<String> parts(ElementKind kind, String element, ArrayGroup elements) {
    String path = kind.folder() + "/" + element;
    try {
      return ElementKind.group(elements, element).stream()
          .flatMap(group -> below(kind, path, group).stream())
          .map(part -> part.isEmpty() ? path : path + "/" + part)
          .toList();
    } catch (LaminSqlException damaged) {
      return List.of(path);
    }
  }

  private List<String> below(ElementKind kind, String path, ArrayGroup element) {
    return switch (kind) {
      case IMAGES, LABELS -> Levels.of(element);
      case POINTS, SHAPES -> element.childNames().isEmpty() ? List.of("") : element.childNames();
      case TABLES -> tables.annotations(name + "/" + path, element).parts();
    };
  }

  @Override
  public ContentTable table(String part) {
    if (part.equals(ATTRIBUTES)) {
      return new AttributeTable(attributes());
    }
    String[] names = part.split("/", 3);
    Optional<ElementKind> kind = ElementKind.named(names[0]);
    if (kind.isEmpty() || names.length < 2) {
      throw notFound(part);
    }
    ArrayGroup element =
        kind.get()
            .elements(root)
            .flatMap(elements -> ElementKind.group(elements, names[1]))
            .orElseThrow(() -> notFound(part));
    String below = names.length < 3 ? "" : names[2];
    return switch (kind.get()) {
      case IMAGES, LABELS -> array(part, element, below);
      case POINTS, SHAPES ->
          below.isEmpty() ? parquet(part, kind.get(), element) : array(part, element, below);
      case TABLES ->
          tables.annotations(name + "/" + names[0] + "/" + names[1], element).table(below);
    };
  }

  private ContentTable array(String part, ArrayGroup element, String below) {
    NdArray array =
        Optional.of(below)
            .filter(path -> !path.isEmpty())
            .flatMap(element::find)
            .filter(NdArray.class::isInstance)
            .map(NdArray.class::cast)
            .orElseThrow(() -> notFound(part));
    return tables.array(array, element);
  }

  /**
   * Points and shapes lie beside the metadata of their group, where zarr does not look. The first
   * releases wrote the coordinates of shapes as arrays: those are parts of their own.
   */
  private ContentTable parquet(String part, ElementKind kind, ArrayGroup element) {
    if (!element.childNames().isEmpty()) {
      throw LaminSqlError.ENCODING_NOT_SUPPORTED.with(
          "\"" + name + "/" + part + "\"",
          "the arrays " + String.join(", ", element.childNames()) + " instead of parquet");
    }
    return tables.parquet(element.path() + "/" + kind.folder() + ".parquet");
  }

  private List<AttributeEntry> attributes() {
    Map<String, Object> attributes = new LinkedHashMap<>(root.attributes());
    attributes.remove(SpatialDataFormat.ATTRIBUTES);
    return AttributeEntry.of(attributes);
  }

  private LaminSqlException notFound(String part) {
    return LaminSqlError.PART_NOT_FOUND.with(
        part.isEmpty() ? name : part, name, String.join(", ", parts()));
  }

  @Override
  public void close() {
    tables.close();
  }
}
