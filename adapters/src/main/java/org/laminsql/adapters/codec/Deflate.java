package org.laminsql.adapters.codec;

import static org.laminsql.catalog.error.LaminSqlError.FILE_CORRUPT;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;

/** Deflate in the wrappings of gzip (RFC 1952) and zlib (RFC 1950), checksums verified. */
public final class Deflate {

  private static final int BUFFER = 1 << 14;

  /** The collector of garbage waits while a step has hold of the arrays. */
  private static final int STEP = 1 << 16;

  /** Deflate makes no more than that of one byte. */
  private static final int LARGEST_RATIO = 1_032;

  private Deflate() {}

  /**
   * Decodes one or more gzip members.
   *
   * @param name of what is decoded, for messages
   * @throws org.laminsql.catalog.error.LaminSqlException FILE_CORRUPT if it is cut, damaged or of
   *     another size
   */
  public static byte[] gzip(byte[] stored, DecodedSize size, String name) {
    checkRatio(stored.length, size, name);
    try (InputStream bytes = new ByteArrayInputStream(stored);
        InputStream gzip = new GZIPInputStream(bytes, BUFFER)) {
      return BoundedBytes.read(gzip, size, name);
    } catch (IOException e) {
      throw damaged(e, name);
    }
  }

  /**
   * Decodes a zlib stream.
   *
   * @param name of what is decoded, for messages
   * @throws org.laminsql.catalog.error.LaminSqlException FILE_CORRUPT if it is cut, damaged or of
   *     another size
   */
  public static byte[] zlib(byte[] stored, DecodedSize size, String name) {
    return zlib(stored, 0, stored.length, size, name);
  }

  static byte[] zlib(byte[] stored, int offset, int length, DecodedSize size, String name) {
    checkRatio(length, size, name);
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(stored, offset, length);
      return inflated(inflater, size, name);
    } catch (DataFormatException e) {
      throw damaged(e, name);
    } finally {
      inflater.end();
    }
  }

  private static byte[] inflated(Inflater inflater, DecodedSize size, String name)
      throws DataFormatException {
    byte[] bytes = BoundedBytes.first(size);
    byte[] beyond = new byte[1];
    int filled = 0;
    while (!inflater.finished()) {
      boolean full = filled == bytes.length;
      int given =
          full
              ? inflater.inflate(beyond)
              : inflater.inflate(bytes, filled, Math.min(STEP, bytes.length - filled));
      if (given == 0 && !inflater.finished()) {
        throw new DataFormatException("it is cut");
      }
      if (full && given == 1) {
        bytes = BoundedBytes.larger(bytes, size, name);
        bytes[filled] = beyond[0];
      }
      filled += given;
    }
    return BoundedBytes.checked(bytes, filled, size, name);
  }

  private static void checkRatio(int stored, DecodedSize size, String name) {
    if (size.exact() && size.maximum() > (long) stored * LARGEST_RATIO) {
      throw FILE_CORRUPT.with(
          name, "its " + stored + " compressed bytes cannot hold " + size.maximum());
    }
  }

  private static RuntimeException damaged(Exception e, String name) {
    return FILE_CORRUPT.causedBy(e, name, "its compressed data is damaged: " + e.getMessage());
  }
}
