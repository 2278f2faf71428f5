package org.laminsql.adapters.format.arrow;

import static org.laminsql.catalog.error.LaminSqlError.FILE_CORRUPT;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.laminsql.adapters.storage.RangeSource;
import org.laminsql.adapters.storage.ReadCounter;

/** A file of the test resources in memory, so that a test can damage it and count what is read. */
@SuppressWarnings("ArrayRecordComponent")
record BytesSource(String name, byte[] bytes, ReadCounter counter) implements RangeSource {

  static byte[] resource(String file) {
    try (InputStream stream = BytesSource.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalArgumentException("No resource " + file);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static BytesSource of(String file) {
    return new BytesSource(file, resource(file), new ReadCounter());
  }

  @Override
  public long sizeInBytes() {
    return bytes.length;
  }

  @Override
  public byte[] read(long position, int length) {
    if (position < 0 || length < 0 || position > bytes.length - length) {
      throw FILE_CORRUPT.with(name, "it ends before");
    }
    counter.countRequest(length);
    return Arrays.copyOfRange(bytes, (int) position, (int) position + length);
  }

  @Override
  public void close() {}
}
