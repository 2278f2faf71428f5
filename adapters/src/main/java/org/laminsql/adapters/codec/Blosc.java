package org.laminsql.adapters.codec;

import static org.laminsql.catalog.error.LaminSqlError.ENCODING_NOT_SUPPORTED;
import static org.laminsql.catalog.error.LaminSqlError.FILE_CORRUPT;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The container of Blosc 1 (README_CHUNK_FORMAT of c-blosc 1.21): blocks, compressed with blosclz,
 * lz4, snappy, zlib or zstd, shuffled by bytes or bits.
 */
public final class Blosc {

  private static final int HEADER = 16;
  private static final int FORMAT_VERSION = 2;
  private static final int SHUFFLED_BYTES = 0x01;
  private static final int STORED_PLAIN = 0x02;
  private static final int SHUFFLED_BITS = 0x04;
  private static final int NEVER_SPLIT = 0x10;

  /** Blocks are split into one stream for each byte of the element, within these limits. */
  private static final int LARGEST_SPLIT = 16;

  private static final int SMALLEST_STREAM = 128;

  private final byte[] stored;
  private final ByteBuffer numbers;
  private final String name;
  private final int flags;
  private final int elementSize;
  private final int size;
  private final int blockSize;

  private Blosc(byte[] stored, DecodedSize expected, String name) {
    if (stored.length < HEADER) {
      throw FILE_CORRUPT.with(name, "its blosc data is cut");
    }
    this.stored = stored;
    this.name = name;
    this.numbers = ByteBuffer.wrap(stored).order(ByteOrder.LITTLE_ENDIAN);
    this.flags = stored[2];
    this.elementSize = Math.max(1, stored[3] & 0xFF);
    this.size = expected.checked(numbers.getInt(4), name);
    this.blockSize = numbers.getInt(8);
    if (stored[0] != FORMAT_VERSION) {
      throw ENCODING_NOT_SUPPORTED.with(name, "blosc format " + stored[0]);
    }
    if (numbers.getInt(12) != stored.length || (blockSize <= 0 && size > 0)) {
      throw damaged();
    }
  }

  /**
   * Decodes one container.
   *
   * @param name of what is decoded, for messages
   * @throws org.laminsql.catalog.error.LaminSqlException FILE_CORRUPT if it is cut, damaged or of
   *     another size; ENCODING_NOT_SUPPORTED if its format or compressor is not known
   */
  public static byte[] decode(byte[] stored, DecodedSize size, String name) {
    return new Blosc(stored, size, name).decoded();
  }

  private byte[] decoded() {
    byte[] decoded = new byte[size];
    if (size == 0) {
      return decoded;
    }
    if ((flags & STORED_PLAIN) != 0) {
      if (stored.length - HEADER != size) {
        throw damaged();
      }
      System.arraycopy(stored, HEADER, decoded, 0, size);
      return decoded;
    }
    int blocks = (int) (((long) size + blockSize - 1) / blockSize);
    if (blocks > (stored.length - HEADER) / Integer.BYTES) {
      throw damaged();
    }
    byte[] shuffled = new byte[Math.min(blockSize, size)];
    for (int block = 0; block < blocks; block++) {
      decodeBlock(block, decoded, shuffled);
    }
    return decoded;
  }

  private void decodeBlock(int block, byte[] decoded, byte[] shuffled) {
    int offset = block * blockSize;
    int length = Math.min(blockSize, size - offset);
    int position = numbers.getInt(HEADER + block * Integer.BYTES);
    if ((flags & SHUFFLED_BYTES) != 0 && elementSize > 1) {
      decodeStreams(position, length, shuffled, 0);
      Shuffle.bytes(shuffled, decoded, offset, length, elementSize);
    } else if ((flags & SHUFFLED_BITS) != 0 && length >= elementSize) {
      decodeStreams(position, length, shuffled, 0);
      Shuffle.bits(shuffled, decoded, offset, length, elementSize);
    } else {
      decodeStreams(position, length, decoded, offset);
    }
  }

  private void decodeStreams(int position, int length, byte[] target, int offset) {
    int streams = streams(length);
    int streamLength = length / streams;
    if (streamLength * streams != length) {
      throw damaged();
    }
    int from = position;
    for (int stream = 0; stream < streams; stream++) {
      if (from < HEADER || from > stored.length - Integer.BYTES) {
        throw damaged();
      }
      int compressed = numbers.getInt(from);
      from += Integer.BYTES;
      if (compressed <= 0 || compressed > stored.length - from) {
        throw damaged();
      }
      int to = offset + stream * streamLength;
      BloscStream.decode(flags, stored, from, compressed, target, to, streamLength, name);
      from += compressed;
    }
  }

  private int streams(int length) {
    boolean split =
        (flags & NEVER_SPLIT) == 0
            && length == blockSize
            && elementSize <= LARGEST_SPLIT
            && blockSize / elementSize >= SMALLEST_STREAM;
    return split ? elementSize : 1;
  }

  private RuntimeException damaged() {
    return FILE_CORRUPT.with(name, "its blosc data is damaged");
  }
}
