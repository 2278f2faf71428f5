package org.laminsql.adapters.format.spatialdata;

import java.util.ArrayList;
import java.util.List;
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

  @Override
  public List<String> parts() {
    List<String> parts = new ArrayList<>();
    for (ElementKind kind : ElementKind.values()) {
      Optional<ArrayGroup> elements = kind.elements(root);
      if (elements.isPresent()) {
        for (String element : elements.get().childNames()) {
          addParts(parts, kind, element, elements.get());
        }
      }
    }
    return List.copyOf(parts);
  }

  private void addParts(List<String> parts, ElementKind kind, String element, ArrayGroup elements) {
    String path = kind.folder() + "/" + element;
    switch (kind) {
      case IMAGES, LABELS ->
          ElementKind.group(elements, element).map(Raster::new).stream()
              .flatMap(raster -> raster.levels().stream())
              .forEach(level -> parts.add(path + "/" + level));
      case POINTS, SHAPES -> parts.add(path);
      case TABLES ->
          ElementKind.group(elements, element)
              .map(table -> tables.annotations(name + "/" + path, table).parts())
              .stream()
              .flatMap(List::stream)
              .forEach(part -> parts.add(part.isEmpty() ? path : path + "/" + part));
    }
  }

  @Override
  public ContentTable table(String part) {
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
      case IMAGES, LABELS -> level(part, element, below);
      case POINTS, SHAPES -> parquet(part, kind.get(), element, below);
      case TABLES ->
          tables.annotations(name + "/" + names[0] + "/" + names[1], element).table(below);
    };
  }

  private ContentTable level(String part, ArrayGroup element, String level) {
    NdArray array = new Raster(element).level(level).orElseThrow(() -> notFound(part));
    return tables.array(array, element);
  }

  /** Points and shapes lie beside the metadata of their group, where zarr does not look. */
  private ContentTable parquet(String part, ElementKind kind, ArrayGroup element, String below) {
    if (!below.isEmpty()) {
      throw notFound(part);
    }
    return tables.parquet(element.path() + "/" + kind.folder() + ".parquet");
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
