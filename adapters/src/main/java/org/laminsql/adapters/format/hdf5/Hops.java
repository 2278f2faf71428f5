package org.laminsql.adapters.format.hdf5;

/** How many links may still be followed to find one object, in whichever files. One thread. */
final class Hops {

  /** How many HDF5 itself follows by default. */
  private int left = 16;

  /** Takes one. */
  void take(Place place) {
    if (left == 0) {
      throw place.corrupt("its links run in a circle, or through too many others");
    }
    left--;
  }
}
