package org.laminsql.adapters.format.fcs;

import static org.laminsql.catalog.error.LaminSqlError.ENCODING_NOT_SUPPORTED;
import static org.laminsql.catalog.error.LaminSqlError.FILE_CORRUPT;

import org.laminsql.adapters.storage.RangeSource;
import org.laminsql.adapters.storage.ReadCounter;
import org.laminsql.catalog.error.LaminSqlException;

/**
 * The bytes of one data set: its offsets count from the first byte of its HEADER. Safe to share.
 *
 * @param base where in the file it begins; may lie behind the end of a damaged one
 */
record FileBytes(RangeSource source, long base, ReadCounter counter) {

  /** How many bytes there are from its begin on. */
  long size() {
    return Math.max(0, source.sizeInBytes() - base);
  }

  /** The bytes from {@code offset} on; FILE_CORRUPT if the file ends before. */
  byte[] read(long offset, int length) {
    return source.read(base + offset, length);
  }

  /** The bytes of a data set that begins {@code offset} bytes behind this one. */
  FileBytes from(long offset) {
    return new FileBytes(source, base + offset, counter);
  }

  /** The exception to throw for bytes that are not what they should be. */
  LaminSqlException corrupt(String what) {
    return FILE_CORRUPT.with(source.name(), what);
  }

  /** The exception to throw for something that this reader does not know. */
  LaminSqlException unsupported(String what) {
    return ENCODING_NOT_SUPPORTED.with(source.name(), what);
  }
}
