package org.laminsql.adapters.codec;

import static org.laminsql.catalog.error.LaminSqlError.ENCODING_NOT_SUPPORTED;

/** A compressed stream in a block of Blosc 1 or 2. */
final class BloscStream {

  private BloscStream() {}

  /**
   * Decodes into a range of {@code target}, which it must fill.
   *
   * @param flags of the container; the upper three bits name the compressor
   */
  static void decode(
      int flags,
      byte[] stored,
      int from,
      int compressed,
      byte[] target,
      int offset,
      int length,
      String name) {
    if (compressed == length) {
      System.arraycopy(stored, from, target, offset, length);
      return;
    }
    int format = (flags & 0xE0) >> 5;
    switch (format) {
      case 0 -> BloscLz.decode(stored, from, compressed, target, offset, length, name);
      case 1 -> Lz4.decodeBlock(stored, from, compressed, target, offset, length, name);
      case 2 -> Snappy.decode(stored, from, compressed, target, offset, length, name);
      case 3 -> {
        DecodedSize expected = DecodedSize.exactly(length, name);
        byte[] plain = Deflate.zlib(stored, from, compressed, expected, name);
        System.arraycopy(plain, 0, target, offset, length);
      }
      case 4 -> Zstandard.decode(stored, from, compressed, target, offset, length, name);
      default -> throw ENCODING_NOT_SUPPORTED.with(name, "blosc compressor " + format);
    }
  }
}
