package org.laminsql.adapters.codec;

import static org.laminsql.catalog.error.LaminSqlError.FILE_CORRUPT;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Zstandard frames (RFC 8878), checksums verified where there are any. */
public final class Zstandard {

  private Zstandard() {}

  /**
   * Decodes one or more frames.
   *
   * @param name of what is decoded, for messages
   * @throws org.laminsql.catalog.error.LaminSqlException FILE_CORRUPT if it is cut, damaged or of
   *     another size
   */
  public static byte[] decode(byte[] stored, DecodedSize size, String name) {
    if (size.exact()) {
      byte[] decoded = new byte[size.maximum()];
      decode(stored, 0, stored.length, decoded, 0, decoded.length, name);
      return decoded;
    }
    try (InputStream bytes = new ByteArrayInputStream(stored);
        InputStream frames = new ZstdInputStreamNoFinalizer(bytes)) {
      return BoundedBytes.read(frames, size, name);
    } catch (IOException e) {
      throw FILE_CORRUPT.causedBy(e, name, "its zstd data is damaged: " + e.getMessage());
    }
  }

  static void decode(
      byte[] stored,
      int offset,
      int length,
      byte[] target,
      int targetOffset,
      int targetLength,
      String name) {
    long decoded;
    try {
      decoded =
          Zstd.decompressByteArray(target, targetOffset, targetLength, stored, offset, length);
    } catch (ZstdException e) {
      throw FILE_CORRUPT.causedBy(e, name, "its zstd data is damaged: " + e.getMessage());
    }
    DecodedSize.exactly(targetLength, name).checked(decoded, name);
  }
}
