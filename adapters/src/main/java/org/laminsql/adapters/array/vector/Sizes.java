package org.laminsql.adapters.array.vector;

import org.laminsql.catalog.error.LaminSqlError;

/** Lengths of axes, which must fit an int; the number of stored entries may be larger. */
public final class Sizes {

  private Sizes() {}

  /** The length as int. */
  public static int rows(String dataset, String path, long length) {
    if (length > Integer.MAX_VALUE) {
      throw LaminSqlError.ENCODING_NOT_SUPPORTED.with(
          dataset, "more than 2^31 - 1 rows in " + path);
    }
    return held(dataset, path, length, 1);
  }

  /**
   * The number of values that are held in memory at once, as int.
   *
   * @param bytesEach how much memory a value takes, at least
   * @throws org.laminsql.catalog.error.LaminSqlException OUT_OF_MEMORY if they would take more than
   *     half of the heap that there can be, as the numbers of a damaged file may claim
   */
  public static int held(String dataset, String path, long count, int bytesEach) {
    long most = Runtime.getRuntime().maxMemory() / 2 / bytesEach;
    if (count > Math.min(most, Integer.MAX_VALUE)) {
      throw LaminSqlError.OUT_OF_MEMORY.with(
          "The dataset "
              + dataset
              + " claims "
              + count
              + " values in "
              + path
              + ", too many for the heap of this program");
    }
    return (int) count;
  }
}
