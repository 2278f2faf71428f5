package org.laminsql.adapters.format.fcs;

import static org.laminsql.catalog.error.LaminSqlError.FILE_CORRUPT;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import org.laminsql.adapters.scan.Dataset;
import org.laminsql.adapters.storage.RangeSource;
import org.laminsql.adapters.storage.ReadCounter;

/** A file in memory, so that a test can make or damage it. */
@SuppressWarnings("ArrayRecordComponent")
record FcsBytes(byte[] bytes, ReadCounter counter) implements RangeSource {

  FcsBytes(byte[] bytes) {
    this(bytes, new ReadCounter());
  }

  static byte[] resource(String name) {
    try (InputStream stream = FcsBytes.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(stream, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Dataset open() {
    return FcsFormat.open("cells.fcs", this, counter);
  }

  @Override
  public String name() {
    return "\"cells.fcs\" (memory)";
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
