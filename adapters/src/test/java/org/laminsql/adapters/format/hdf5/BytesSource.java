package org.laminsql.adapters.format.hdf5;

import static org.laminsql.catalog.error.LaminSqlError.FILE_CORRUPT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import org.laminsql.adapters.storage.RangeSource;
import org.laminsql.adapters.storage.ReadCounter;
import org.laminsql.fixtures.TestData;

/** A file in memory, so that a test can damage it. */
final class BytesSource implements RangeSource {

  private final byte[] bytes;
  private final ReadCounter counter = new ReadCounter();

  BytesSource(byte[] bytes) {
    this.bytes = bytes;
  }

  static byte[] bytesOf(String file) {
    try {
      return Files.readAllBytes(TestData.root().resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Hdf5File open() {
    return Hdf5Format.open(this, counter);
  }

  ReadCounter counter() {
    return counter;
  }

  @Override
  public String name() {
    return "damaged.h5";
  }

  @Override
  public long sizeInBytes() {
    return bytes.length;
  }

  @Override
  public byte[] read(long position, int length) {
    if (position < 0 || length < 0 || position > bytes.length - length) {
      throw FILE_CORRUPT.with(name(), "it ends before");
    }
    counter.countRequest(length);
    return Arrays.copyOfRange(bytes, (int) position, (int) position + length);
  }

  @Override
  public void close() {}
}
