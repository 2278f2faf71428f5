package org.laminsql.adapters.codec;

import static org.laminsql.catalog.error.LaminSqlError.ENCODING_NOT_SUPPORTED;
import static org.laminsql.catalog.error.LaminSqlError.FILE_CORRUPT;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import net.jpountz.xxhash.XXHash32;
import net.jpountz.xxhash.XXHashFactory;

/**
 * LZ4 frames ("LZ4 Frame Format Description" 1.6.4), checksums verified where there are any. The
 * blocks may depend on each other, as liblz4 writes them by default and as {@code
 * LZ4FrameInputStream} of lz4-java refuses them.
 */
public final class Lz4Frame {

  private static final int MAGIC = 0x184D2204;
  private static final int VERSION = 0x40;
  private static final int BLOCK_CHECKSUMS = 0x10;
  private static final int CONTENT_SIZE = 0x08;
  private static final int CONTENT_CHECKSUM = 0x04;
  private static final int DICTIONARY = 0x01;
  private static final int PLAIN = 1 << 31;

  private static final XXHash32 HASH = XXHashFactory.fastestInstance().hash32();

  private final ByteBuffer in;
  private final DecodedSize size;
  private final String name;
  private byte[] decoded;
  private int filled;

  private Lz4Frame(byte[] stored, DecodedSize size, String name) {
    this.in = ByteBuffer.wrap(stored).order(ByteOrder.LITTLE_ENDIAN);
    this.size = size;
    this.name = name;
    this.decoded = new byte[size.exact() ? size.maximum() : 0];
  }

  /**
   * Decodes one or more frames.
   *
   * @param name of what is decoded, for messages
   * @throws org.laminsql.catalog.error.LaminSqlException FILE_CORRUPT if it is cut, damaged or of
   *     another size; ENCODING_NOT_SUPPORTED if it needs a dictionary
   */
  public static byte[] decode(byte[] stored, DecodedSize size, String name) {
    Lz4Frame frames = new Lz4Frame(stored, size, name);
    try {
      do {
        frames.frame();
      } while (frames.in.hasRemaining());
    } catch (BufferUnderflowException e) {
      throw FILE_CORRUPT.causedBy(e, name, "its lz4 data is cut");
    }
    size.checked(frames.filled, name);
    return Arrays.copyOf(frames.decoded, frames.filled);
  }

  private void frame() {
    if (in.getInt() != MAGIC) {
      throw damaged();
    }
    int descriptor = in.position();
    int flags = in.get();
    int largestBlock = largestBlock(in.get());
    if ((flags & 0xC0) != VERSION) {
      throw damaged();
    }
    if ((flags & DICTIONARY) != 0) {
      throw ENCODING_NOT_SUPPORTED.with(name, "lz4 with a dictionary");
    }
    long contentSize = (flags & CONTENT_SIZE) != 0 ? in.getLong() : -1;
    int hash = HASH.hash(in.array(), descriptor, in.position() - descriptor, 0);
    if (in.get() != (byte) (hash >> 8)) {
      throw damaged();
    }
    int start = filled;
    int block = in.getInt();
    while (block != 0) {
      block(block, start, largestBlock, (flags & BLOCK_CHECKSUMS) != 0);
      block = in.getInt();
    }
    if (contentSize >= 0 && contentSize != filled - start) {
      throw damaged();
    }
    if ((flags & CONTENT_CHECKSUM) != 0) {
      verify(decoded, start, filled - start);
    }
  }

  private int largestBlock(int descriptor) {
    int code = descriptor >> 4 & 7;
    if (code < 4) {
      throw damaged();
    }
    return 1 << (8 + 2 * code);
  }

  private void block(int header, int start, int largest, boolean checked) {
    int length = header & ~PLAIN;
    if (length > in.remaining()) {
      throw FILE_CORRUPT.with(name, "its lz4 data is cut");
    }
    int from = in.position();
    in.position(from + length);
    if (checked) {
      verify(in.array(), from, length);
    }
    int limit = (int) Math.min((long) filled + largest, size.maximum());
    if (limit > decoded.length) {
      long grown = Math.max(limit, 2L * decoded.length);
      decoded = Arrays.copyOf(decoded, (int) Math.min(grown, size.maximum()));
    }
    if (header < 0) {
      if (length > limit - filled) {
        throw damaged();
      }
      System.arraycopy(in.array(), from, decoded, filled, length);
      filled += length;
    } else {
      filled = Lz4Block.decode(in.array(), from, length, decoded, start, filled, limit, name);
    }
  }

  private void verify(byte[] bytes, int from, int length) {
    if (HASH.hash(bytes, from, length, 0) != in.getInt()) {
      throw FILE_CORRUPT.with(name, "the checksum of its lz4 data is wrong");
    }
  }

  private RuntimeException damaged() {
    return FILE_CORRUPT.with(name, "its lz4 data is damaged");
  }
}
