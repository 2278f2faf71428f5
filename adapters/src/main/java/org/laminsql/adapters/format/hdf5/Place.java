package org.laminsql.adapters.format.hdf5;

import static org.laminsql.catalog.error.LaminSqlError.ENCODING_NOT_SUPPORTED;
import static org.laminsql.catalog.error.LaminSqlError.FILE_CORRUPT;

import java.nio.BufferUnderflowException;
import java.util.function.Supplier;
import org.laminsql.catalog.error.LaminSqlException;

/**
 * Where in which file something is read, for messages.
 *
 * @param file the file's name
 * @param object the path of the object in it, without a leading slash
 */
record Place(String file, String object) {

  /** The same file, another object. */
  Place at(String otherObject) {
    return new Place(file, otherObject);
  }

  /** The exception to throw for bytes that are not what they should be. */
  LaminSqlException corrupt(String what) {
    return FILE_CORRUPT.with(this, what);
  }

  /** The exception to throw for something that this reader does not know. */
  LaminSqlException unsupported(String what) {
    return ENCODING_NOT_SUPPORTED.with(this, what);
  }

  /**
   * The net below the explicit checks: arithmetic on numbers from the file that leaves its bounds
   * means a corrupt file, whichever exception shows it.
   */
  <T> T guard(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (ArithmeticException
        | IndexOutOfBoundsException
        | BufferUnderflowException
        | NegativeArraySizeException
        | IllegalArgumentException
        | StackOverflowError e) {
      throw FILE_CORRUPT.causedBy(e, this, "a number in it leads out of bounds (" + e + ")");
    }
  }

  @Override
  public String toString() {
    return object.isEmpty() ? file : file + "/" + object;
  }
}
