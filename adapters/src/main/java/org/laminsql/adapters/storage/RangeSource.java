package org.laminsql.adapters.storage;

/** One file whose ranges can be read. Safe to share between threads. */
public interface RangeSource extends AutoCloseable {

  /** Where it lies, for messages. */
  String name();

  /** Its size. */
  long sizeInBytes();

  /**
   * Reads {@code length} bytes from {@code position}.
   *
   * @throws org.laminsql.catalog.error.LaminSqlException FILE_CORRUPT if the file ends before, IO
   *     if reading fails
   */
  byte[] read(long position, int length);

  @Override
  void close();
}
