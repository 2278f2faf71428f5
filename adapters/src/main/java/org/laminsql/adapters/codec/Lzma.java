package org.laminsql.adapters.codec;

import static org.laminsql.catalog.error.LaminSqlError.ENCODING_NOT_SUPPORTED;
import static org.laminsql.catalog.error.LaminSqlError.FILE_CORRUPT;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.tukaani.xz.LZMAInputStream;
import org.tukaani.xz.MemoryLimitException;
import org.tukaani.xz.XZInputStream;

/**
 * LZMA in its three wrappings: {@code .xz} (checksums verified), {@code .lzma} and none. They are
 * the formats 1, 2 and 3 of Python's module {@code lzma} and of numcodecs.
 */
public final class Lzma {

  private static final int ALONE_HEADER = 13;

  /** Enough for the dictionary of 64 MiB that the highest preset takes. */
  private static final int LARGEST_MEMORY_IN_KIB = 66 * 1024;

  private Lzma() {}

  /** Opens the decoding stream. */
  private interface Decoder {
    InputStream over(InputStream stored) throws IOException;
  }

  /**
   * Decodes one or more streams of the format {@code .xz}.
   *
   * @param name of what is decoded, for messages
   * @throws org.laminsql.catalog.error.LaminSqlException FILE_CORRUPT if it is cut, damaged or of
   *     another size; ENCODING_NOT_SUPPORTED if it needs a dictionary of more than 64 MiB
   */
  public static byte[] xz(byte[] stored, DecodedSize size, String name) {
    return decode(stored, size, name, in -> new XZInputStream(in, LARGEST_MEMORY_IN_KIB));
  }

  /**
   * Decodes a stream of the older format {@code .lzma}, which has no checksum.
   *
   * @param name of what is decoded, for messages
   * @throws org.laminsql.catalog.error.LaminSqlException FILE_CORRUPT if it is cut, damaged or of
   *     another size
   */
  public static byte[] alone(byte[] stored, DecodedSize size, String name) {
    if (stored.length < ALONE_HEADER) {
      throw FILE_CORRUPT.with(name, "its lzma data is cut");
    }
    return decode(stored, size, name, in -> afterHeader(in, size));
  }

  private static InputStream afterHeader(InputStream in, DecodedSize size) throws IOException {
    ByteBuffer header = ByteBuffer.wrap(in.readNBytes(ALONE_HEADER)).order(ByteOrder.LITTLE_ENDIAN);
    byte properties = header.get();
    long dictionary = Integer.toUnsignedLong(header.getInt());
    long decodedSize = header.getLong();
    LZMAInputStream lzma =
        new LZMAInputStream(in, decodedSize, properties, LzmaFilter.dictionary(dictionary, size));
    lzma.enableRelaxedEndCondition();
    return lzma;
  }

  /**
   * Decodes a stream without wrapping.
   *
   * @param filters in the order in which they were applied; the last is LZMA1 or LZMA2
   * @param name of what is decoded, for messages
   * @throws org.laminsql.catalog.error.LaminSqlException FILE_CORRUPT if it is cut, damaged or of
   *     another size; ENCODING_NOT_SUPPORTED if a filter is for machine code
   */
  public static byte[] raw(byte[] stored, List<LzmaFilter> filters, DecodedSize size, String name) {
    return decode(
        stored,
        size,
        name,
        in -> {
          InputStream decoding = in;
          for (int i = filters.size() - 1; i >= 0; i--) {
            decoding = filters.get(i).decoding(decoding, size, name);
          }
          return decoding;
        });
  }

  private static byte[] decode(byte[] stored, DecodedSize size, String name, Decoder decoder) {
    try (InputStream bytes = new ByteArrayInputStream(stored);
        InputStream decoding = decoder.over(bytes)) {
      return BoundedBytes.read(decoding, size, name);
    } catch (MemoryLimitException e) {
      throw ENCODING_NOT_SUPPORTED.causedBy(e, name, "xz with a dictionary above 64 MiB");
    } catch (IOException | IllegalArgumentException | ArithmeticException e) {
      throw FILE_CORRUPT.causedBy(e, name, "its lzma data is damaged: " + e.getMessage());
    }
  }
}
