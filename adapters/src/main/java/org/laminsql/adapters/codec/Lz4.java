package org.laminsql.adapters.codec;

import static org.laminsql.catalog.error.LaminSqlError.FILE_CORRUPT;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import net.jpountz.lz4.LZ4Exception;
import net.jpountz.lz4.LZ4Factory;
import net.jpountz.lz4.LZ4SafeDecompressor;

/** LZ4 blocks. */
public final class Lz4 {

  private static final int HEADER = 4;
  private static final LZ4SafeDecompressor LZ4 = LZ4Factory.fastestInstance().safeDecompressor();

  private Lz4() {}

  /**
   * Decodes the form of numcodecs: the decoded size as a little-endian 32-bit number, then one
   * block.
   *
   * @param name of what is decoded, for messages
   * @throws org.laminsql.catalog.error.LaminSqlException FILE_CORRUPT if it is cut, damaged or of
   *     another size
   */
  public static byte[] decodeSized(byte[] stored, DecodedSize size, String name) {
    if (stored.length < HEADER) {
      throw FILE_CORRUPT.with(name, "its lz4 data is cut");
    }
    int decodedSize = ByteBuffer.wrap(stored).order(ByteOrder.LITTLE_ENDIAN).getInt(0);
    byte[] decoded = new byte[size.checked(decodedSize, name)];
    decodeBlock(stored, HEADER, stored.length - HEADER, decoded, 0, decoded.length, name);
    return decoded;
  }

  /**
   * Decodes one block into a range of {@code target}, which it must fill.
   *
   * @param name of what is decoded, for messages
   * @throws org.laminsql.catalog.error.LaminSqlException FILE_CORRUPT if it is cut, damaged or of
   *     another size
   */
  public static void decodeBlock(
      byte[] stored,
      int offset,
      int length,
      byte[] target,
      int targetOffset,
      int targetLength,
      String name) {
    int decoded;
    try {
      decoded = LZ4.decompress(stored, offset, length, target, targetOffset, targetLength);
    } catch (LZ4Exception e) {
      throw FILE_CORRUPT.causedBy(e, name, "its lz4 data is damaged: " + e.getMessage());
    }
    DecodedSize.exactly(targetLength, name).checked(decoded, name);
  }
}
