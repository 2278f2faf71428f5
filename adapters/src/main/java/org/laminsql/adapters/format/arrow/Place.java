package org.laminsql.adapters.format.arrow;

import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;

/**
 * What messages name.
 *
 * @param file as the user knows it
 * @param column the column in it, or {@code ""}
 */
record Place(String file, String column) {

  LaminSqlException corrupt(String reason) {
    return LaminSqlError.FILE_CORRUPT.with(this, reason);
  }

  LaminSqlException corrupt(String reason, Throwable cause) {
    return LaminSqlError.FILE_CORRUPT.causedBy(cause, this, reason);
  }

  LaminSqlException unsupported(String what) {
    return LaminSqlError.ENCODING_NOT_SUPPORTED.with(this, what);
  }

  /** The number of elements, which must fit an int. */
  int size(long length) {
    if (length < 0) {
      throw corrupt("it would have " + length + " values");
    }
    if (length > Integer.MAX_VALUE - 1) {
      throw unsupported("more than 2^31 - 2 values in one record batch");
    }
    return (int) length;
  }

  @Override
  public String toString() {
    return column.isEmpty() ? file : file + ", column " + column;
  }
}
