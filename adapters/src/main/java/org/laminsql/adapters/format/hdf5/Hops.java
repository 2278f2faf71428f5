package org.laminsql.adapters.format.hdf5;

import org.jspecify.annotations.Nullable;

/** How many links may still be followed to find one object, in whichever files. One thread. */
final class Hops {

  /** How many HDF5 itself follows by default. */
  private int left = 16;

  private @Nullable Place first;

  /** Takes one, for the link at that place. */
  void take(Place place) {
    Place asked = first == null ? place : first;
    first = asked;
    if (left == 0) {
      throw asked.corrupt("its links run in a circle, or through too many others");
    }
    left--;
  }
}
