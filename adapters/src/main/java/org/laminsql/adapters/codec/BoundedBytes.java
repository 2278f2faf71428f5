package org.laminsql.adapters.codec;

import static org.laminsql.catalog.error.LaminSqlError.FILE_CORRUPT;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads a decoding stream to its end without ever taking more memory than was allowed. */
final class BoundedBytes {

  private static final int FIRST_BUFFER = 1 << 16;

  private BoundedBytes() {}

  static byte[] read(InputStream decoding, DecodedSize size, String name) throws IOException {
    byte[] bytes = new byte[size.exact() ? size.maximum() : Math.min(FIRST_BUFFER, size.maximum())];
    int filled = 0;
    while (true) {
      filled += decoding.readNBytes(bytes, filled, bytes.length - filled);
      if (filled < bytes.length) {
        break;
      }
      int next = decoding.read();
      if (next < 0) {
        break;
      }
      if (bytes.length == size.maximum()) {
        throw FILE_CORRUPT.with(name, "it holds more than the expected " + filled + " bytes");
      }
      bytes = Arrays.copyOf(bytes, (int) Math.min(2L * bytes.length + 1, size.maximum()));
      bytes[filled++] = (byte) next;
    }
    size.checked(filled, name);
    return filled == bytes.length ? bytes : Arrays.copyOf(bytes, filled);
  }
}
