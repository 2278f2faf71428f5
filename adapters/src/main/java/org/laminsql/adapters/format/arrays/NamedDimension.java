package org.laminsql.adapters.format.arrays;

import java.util.Optional;
import org.laminsql.adapters.array.NdArray;

/**
 * What a store says of a dimension.
 *
 * @param name {@code ""} if it has none, or if what its indexes stand for cannot be read
 * @param coordinates the values of its indexes; empty if there are none
 */
record NamedDimension(String name, Optional<NdArray> coordinates) {

  /** Nothing. */
  static final NamedDimension UNNAMED = new NamedDimension("", Optional.empty());
}
