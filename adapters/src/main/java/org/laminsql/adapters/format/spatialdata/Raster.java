package org.laminsql.adapters.format.spatialdata;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.array.ArrayGroup;
import org.laminsql.adapters.array.NdArray;

/**
 * An image or labels: a pyramid of arrays, the first one being the finest. Its levels stand in
 * {@code multiscales} of the group's attributes, from OME-Zarr 0.5 on below {@code ome}
 * (ngff.openmicroscopy.org).
 *
 * @param group holds the levels
 */
record Raster(ArrayGroup group) {

  /** The names of the levels; where the metadata lists none, of what there is. */
  List<String> levels() {
    Set<String> levels = new LinkedHashSet<>();
    for (Object dataset : list(multiscale().get("datasets"))) {
      if (map(dataset).get("path") instanceof String path) {
        levels.add(path);
      }
    }
    return levels.isEmpty() ? group.childNames() : List.copyOf(levels);
  }

  /** The array of a level. */
  Optional<NdArray> level(String path) {
    return path.isEmpty()
        ? Optional.empty()
        : group.find(path).filter(NdArray.class::isInstance).map(NdArray.class::cast);
  }

  private Map<?, ?> multiscale() {
    Map<?, ?> attributes = group.attributes();
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
