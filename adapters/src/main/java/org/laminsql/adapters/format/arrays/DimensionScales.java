package org.laminsql.adapters.format.arrays;

import java.util.List;
import java.util.Optional;
import org.laminsql.adapters.array.ArrayGroup;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.catalog.error.LaminSqlException;

/**
 * The scales that an HDF5 array attaches to its dimensions (HDF5 Dimension Scales, section 4): the
 * attribute {@code DIMENSION_LIST} holds a list of references for each dimension, of which the
 * first counts. A scale is called by its attribute {@code NAME}, else as the array that it is.
 */
final class DimensionScales {

  /** What netCDF-4 calls a scale that only gives a length, with that length behind it. */
  private static final String ONLY_A_LENGTH =
      "This is a netCDF dimension but not a netCDF variable.";

  /** Of scales in more chunks it is not asked whether one is written. */
  private static final long FEW_CHUNKS = 1_000;

  private DimensionScales() {}

  /** The scale of a dimension; empty if it has none. */
  static Optional<NdArray> of(NdArray array, int dimension) {
    return array.attributes().get("DIMENSION_LIST") instanceof List<?> lists
            && lists.size() == array.shape().size()
            && lists.get(dimension) instanceof List<?> scales
            && !scales.isEmpty()
            && scales.get(0) instanceof NdArray scale
        ? Optional.of(scale)
        : Optional.empty();
  }

  /** What a scale is called; {@code ""} if that cannot be told. */
  static String name(NdArray scale, Optional<ArrayGroup> parent) {
    return scale
        .text("NAME")
        .filter(name -> !name.isEmpty() && !name.startsWith(ONLY_A_LENGTH))
        .orElseGet(() -> parent.flatMap(group -> nameIn(group, scale)).orElse(""));
  }

  private static Optional<String> nameIn(ArrayGroup group, NdArray scale) {
    return group.childNames().stream().filter(name -> leadsTo(group, name, scale)).findFirst();
  }

  private static boolean leadsTo(ArrayGroup group, String name, NdArray scale) {
    try {
      return group.child(name).filter(node -> node.identity().equals(scale.identity())).isPresent();
    } catch (LaminSqlException e) {
      return false; // a neighbour that cannot be opened is not the scale, which could be
    }
  }

  /** Whether it holds values, not only a length. */
  static boolean holdsValues(NdArray scale) {
    return !scale.text("NAME").orElse("").startsWith(ONLY_A_LENGTH) && isWritten(scale);
  }

  private static boolean isWritten(NdArray scale) {
    if (scale.shape().size() != 1 || scale.chunkCount() > FEW_CHUNKS) {
      return true;
    }
    for (long chunk = 0; chunk < scale.chunkCount(); chunk++) {
      if (scale.storedBytes(new long[] {chunk}) != 0) {
        return true;
      }
    }
    return false;
  }
}
