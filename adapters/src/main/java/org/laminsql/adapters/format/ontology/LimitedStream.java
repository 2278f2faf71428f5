package org.laminsql.adapters.format.ontology;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.laminsql.catalog.error.LaminSqlError;

/** Unpacked bytes, up to a number that no ontology reaches: an archive can be a trap. */
final class LimitedStream extends FilterInputStream {

  private static final long MOST_BYTES = 16L << 30;

  private final String name;
  private long read;

  LimitedStream(InputStream bytes, String name) {
    super(bytes);
    this.name = name;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    count(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = super.read(target, offset, length);
    count(Math.max(count, 0));
    return count;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(int bytes) {
    read += bytes;
    if (read > MOST_BYTES) {
      throw LaminSqlError.LIMIT_EXCEEDED.with(
          "the ontology file \"" + name + "\"", "16 GiB unpacked", "no property");
    }
  }
}
