package org.laminsql.adapters.codec;

import static org.laminsql.catalog.error.LaminSqlError.FILE_CORRUPT;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Collects what a decoder gives without ever taking more memory than was allowed. */
final class BoundedBytes {

  private static final int FIRST_BUFFER = 1 << 16;

  private BoundedBytes() {}

  /** Reads a decoding stream to its end. */
  static byte[] read(InputStream decoding, DecodedSize size, String name) throws IOException {
    byte[] bytes = first(size);
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
      bytes = larger(bytes, size, name);
      bytes[filled++] = (byte) next;
    }
    return checked(bytes, filled, size, name);
  }

  /** Room for all that is expected, or for a part if that is not known. */
  static byte[] first(DecodedSize size) {
    return new byte[size.exact() ? size.maximum() : Math.min(FIRST_BUFFER, size.maximum())];
  }

  /** A copy with more room; an error if nothing more may come. */
  static byte[] larger(byte[] full, DecodedSize size, String name) {
    if (full.length == size.maximum()) {
      throw FILE_CORRUPT.with(name, "it holds more than the expected " + full.length + " bytes");
    }
    return Arrays.copyOf(full, (int) Math.min(2L * full.length + 1, size.maximum()));
  }

  /** Just the bytes that were filled, whose number must be right. */
  static byte[] checked(byte[] bytes, int filled, DecodedSize size, String name) {
    size.checked(filled, name);
    return filled == bytes.length ? bytes : Arrays.copyOf(bytes, filled);
  }
}
