package org.laminsql.adapters.format.arrays;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.array.ArrayGroup;
import org.laminsql.adapters.array.NdArray;

/**
 * The names that stores give to dimensions, the first that there are of: {@code dimension_names}
 * (zarr 3), {@code _ARRAY_DIMENSIONS} (xarray on zarr 2), {@code DIMENSION_LABELS} (HDF5 Dimension
 * Scales, section 4.1), {@code axes} of OME-Zarr's {@code multiscales} (0.4, and 0.5 below {@code
 * ome}; up to 0.3 the axes are mere names).
 */
final class DimensionNames {

  private DimensionNames() {}

  /**
   * One name a dimension, {@code ""} for none.
   *
   * @param above the groups that the array lies in, innermost first
   */
  static List<String> of(NdArray array, List<ArrayGroup> above) {
    int dimensions = array.shape().size();
    List<List<String>> candidates = new ArrayList<>();
    candidates.add(array.dimensionNames());
    candidates.add(texts(array.attributes().get("_ARRAY_DIMENSIONS")));
    candidates.add(texts(array.attributes().get("DIMENSION_LABELS")));
    above.forEach(group -> candidates.add(axes(group, array)));
    return candidates.stream()
        .filter(names -> names.size() == dimensions)
        .filter(names -> names.stream().anyMatch(name -> !name.isEmpty()))
        .findFirst()
        .orElse(Collections.nCopies(dimensions, ""));
  }

  /** Texts of a list; {@code ""} for what is none. */
  private static List<String> texts(@Nullable Object attribute) {
    return attribute instanceof List<?> list
        ? list.stream().map(item -> item instanceof String text ? text : "").toList()
        : List.of();
  }

  private static List<String> axes(ArrayGroup group, NdArray array) {
    Object own = group.attributes().get("multiscales");
    Object multiscales =
        own == null && group.attributes().get("ome") instanceof Map<?, ?> ome
            ? ome.get("multiscales")
            : own;
    String path = group.path().isEmpty() ? array.path() : below(group.path(), array.path());
    return multiscales instanceof List<?> images
        ? images.stream()
            .filter(image -> isLevel(image, path))
            .map(image -> names(((Map<?, ?>) image).get("axes")))
            .findFirst()
            .orElse(List.of())
        : List.of();
  }

  private static String below(String group, String path) {
    return path.startsWith(group + "/") ? path.substring(group.length() + 1) : path;
  }

  private static boolean isLevel(Object image, String path) {
    return image instanceof Map<?, ?> fields
        && fields.get("datasets") instanceof List<?> levels
        && levels.stream()
            .anyMatch(level -> level instanceof Map<?, ?> map && path.equals(map.get("path")));
  }

  private static List<String> names(@Nullable Object axes) {
    return axes instanceof List<?> list
        ? list.stream()
            .map(axis -> axis instanceof Map<?, ?> map ? map.get("name") : axis)
            .map(name -> name instanceof String text ? text : "")
            .toList()
        : List.of();
  }
}
