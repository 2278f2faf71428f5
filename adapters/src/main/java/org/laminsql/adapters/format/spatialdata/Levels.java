package org.laminsql.adapters.format.spatialdata;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.array.ArrayGroup;

/**
 * The levels of an image or of labels, a pyramid of arrays: {@code multiscales} of its attributes,
 * from OME-Zarr 0.5 on below {@code ome} (ngff.openmicroscopy.org).
 */
final class Levels {

  private Levels() {}

  /** Their names, the finest first; where the metadata lists none, those of all that is there. */
  static List<String> of(ArrayGroup raster) {
    Set<String> levels = new LinkedHashSet<>();
    for (Object level : list(multiscale(raster).get("datasets"))) {
      if (map(level).get("path") instanceof String path) {
        levels.add(path);
      }
    }
    return levels.isEmpty() ? raster.childNames() : List.copyOf(levels);
  }

  private static Map<?, ?> multiscale(ArrayGroup raster) {
    Map<?, ?> attributes = raster.attributes();
    Map<?, ?> metadata = attributes.containsKey("ome") ? map(attributes.get("ome")) : attributes;
    List<?> multiscales = list(metadata.get("multiscales"));
    return multiscales.isEmpty() ? Map.of() : map(multiscales.get(0));
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }
}
