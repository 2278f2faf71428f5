package org.laminsql.adapters.format.zarr;

import static org.laminsql.catalog.error.LaminSqlError.FILE_CORRUPT;

import java.util.Arrays;
import org.laminsql.adapters.storage.RangeSource;

/** Bytes in memory, not copied; closing it does nothing. */
@SuppressWarnings("ArrayRecordComponent")
record MemorySource(String name, byte[] bytes) implements RangeSource {

  @Override
  public long sizeInBytes() {
    return bytes.length;
  }

  @Override
  public byte[] read(long position, int length) {
    if (position < 0 || length > bytes.length - position) {
      throw FILE_CORRUPT.with(name, "it ends at byte " + bytes.length);
    }
    return Arrays.copyOfRange(bytes, (int) position, (int) position + length);
  }

  @Override
  public void close() {}
}
