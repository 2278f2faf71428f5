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
    return (int) length;
  }
}
