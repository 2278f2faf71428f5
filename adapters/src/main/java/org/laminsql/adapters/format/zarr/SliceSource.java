package org.laminsql.adapters.format.zarr;

import static org.laminsql.catalog.error.LaminSqlError.FILE_CORRUPT;

import org.laminsql.adapters.storage.RangeSource;

/** A range of another source; closing it does nothing. */
record SliceSource(RangeSource whole, long offset, long sizeInBytes) implements RangeSource {

  @Override
  public String name() {
    return whole.name() + "@" + offset;
  }

  @Override
  public byte[] read(long position, int length) {
    if (position < 0 || length > sizeInBytes - position) {
      throw FILE_CORRUPT.with(name(), "it ends at byte " + sizeInBytes);
    }
    return whole.read(offset + position, length);
  }

  @Override
  public void close() {}
}
