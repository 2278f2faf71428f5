package org.laminsql.adapters.codec;

import static org.laminsql.catalog.error.LaminSqlError.FILE_CORRUPT;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/** Streams of bzip2, checksums verified. */
public final class Bzip2 {

  private Bzip2() {}

  /**
   * Decodes one or more streams.
   *
   * @param name of what is decoded, for messages
   * @throws org.laminsql.catalog.error.LaminSqlException FILE_CORRUPT if it is cut, damaged or of
   *     another size
   */
  public static byte[] decode(byte[] stored, DecodedSize size, String name) {
    try (InputStream bytes = new ByteArrayInputStream(stored);
        InputStream streams = new BZip2CompressorInputStream(bytes, true)) {
      return BoundedBytes.read(streams, size, name);
    } catch (IOException | IndexOutOfBoundsException e) {
      throw FILE_CORRUPT.causedBy(e, name, "its bzip2 data is damaged: " + e.getMessage());
    }
  }
}
