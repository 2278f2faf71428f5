package org.laminsql.adapters.codec;

import static org.laminsql.catalog.error.LaminSqlError.ENCODING_NOT_SUPPORTED;
import static org.laminsql.catalog.error.LaminSqlError.FILE_CORRUPT;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A chunk of Blosc 2 with the extended header (README_CHUNK_FORMAT of c-blosc2): blocks that are
 * decoded one by one, or one value for all items.
 */
final class Blosc2Chunk {

  private static final int HEADER = 32;
  private static final int OLDEST_FORMAT = 4;
  private static final int NEWEST_FORMAT = 6;
  private static final int EXTENDED = 0x05;
  private static final int STORED_PLAIN = 0x02;
  private static final int NEVER_SPLIT = 0x10;

  /** A dictionary, blocks on disk, codecs that only measure. */
  private static final int UNSUPPORTED = 0x89;

  private static final int NONE = 0;
  private static final int ZEROS = 1;
  private static final int NANS = 2;
  private static final int VALUE = 3;
  private static final int UNINITIALISED = 4;

  private final byte[] frame;
  private final int start;
  private final String name;
  private final ByteBuffer numbers;
  private final int flags;
  private final int typeSize;
  private final int size;
  private final int blockSize;
  private final int uniform;
  private final Blosc2Filters filters;

  /** The chunk that starts at that position of a frame. */
  Blosc2Chunk(byte[] frame, int start, String name) {
    this.frame = frame;
    this.start = start;
    this.name = name;
    int room = frame.length - start;
    if (start < 0 || room < HEADER) {
      throw damaged();
    }
    ByteBuffer rest = ByteBuffer.wrap(frame, start, room).slice().order(ByteOrder.LITTLE_ENDIAN);
    int stored = rest.getInt(12);
    if (stored < HEADER || stored > room) {
      throw damaged();
    }
    this.numbers = rest.limit(stored);
    this.flags = numbers.get(2);
    this.typeSize = numbers.get(3) & 0xFF;
    this.size = numbers.getInt(4);
    this.blockSize = Math.min(numbers.getInt(8), size);
    int format = numbers.get(0);
    int more = numbers.get(31);
    if (format < OLDEST_FORMAT
        || format > NEWEST_FORMAT
        || (flags & EXTENDED) != EXTENDED
        || numbers.get(30) != 0
        || (more & UNSUPPORTED) != 0) {
      throw ENCODING_NOT_SUPPORTED.with(name, "a special kind of blosc2 chunk");
    }
    if (size < 0 || typeSize == 0 || (size > 0 && blockSize <= 0)) {
      throw damaged();
    }
    this.uniform = more >> 4 & 7;
    this.filters = new Blosc2Filters(numbers, typeSize, name);
  }

  /** Of all items, in bytes. */
  int size() {
    return size;
  }

  /** Of each block but the last, in bytes. */
  int blockSize() {
    return blockSize;
  }

  /** Whether all items are alike; then there are no blocks. */
  boolean isUniform() {
    return uniform != NONE;
  }

  /** All items as they lie. */
  byte[] whole(DecodedSize expected) {
    byte[] decoded = new byte[expected.checked(size, name)];
    if (isUniform()) {
      fill(decoded);
      return decoded;
    }
    for (int at = 0, i = 0; at < size; at += blockSize, i++) {
      byte[] block = block(i);
      System.arraycopy(block, 0, decoded, at, block.length);
    }
    return decoded;
  }

  /** Fills with the item that all are like. */
  void fill(byte[] target) {
    if (uniform == VALUE) {
      repeat(Arrays.copyOfRange(frame, start + HEADER, start + numbers.limit()), target, name);
    } else {
      fill(target, uniform, typeSize, name);
    }
  }

  /** Fills with zeros or NaN; what was never written is zero. */
  static void fill(byte[] zeros, int kind, int typeSize, String name) {
    if (kind == NANS && (typeSize == Float.BYTES || typeSize == Double.BYTES)) {
      byte[] nan = new byte[typeSize];
      nan[typeSize - 1] = 0x7F;
      nan[typeSize - 2] = (byte) (typeSize == Float.BYTES ? 0xC0 : 0xF8);
      repeat(nan, zeros, name);
    } else if (kind != ZEROS && kind != UNINITIALISED) {
      throw ENCODING_NOT_SUPPORTED.with(name, "a special kind of blosc2 chunk");
    }
  }

  private static void repeat(byte[] item, byte[] target, String name) {
    if (item.length == 0 || target.length % item.length != 0) {
      throw FILE_CORRUPT.with(name, "its blosc2 data is damaged");
    }
    for (int i = 0; i < target.length; i += item.length) {
      System.arraycopy(item, 0, target, i, item.length);
    }
  }

  /** That block; of the last only what is in the chunk. */
  byte[] block(int index) {
    int before = Math.multiplyExact(index, blockSize);
    int length = Math.min(blockSize, size - before);
    if ((flags & STORED_PLAIN) != 0) {
      if (numbers.limit() - HEADER != size) {
        throw damaged();
      }
      return Arrays.copyOfRange(frame, start + HEADER + before, start + HEADER + before + length);
    }
    byte[] block = new byte[length];
    boolean split = (flags & NEVER_SPLIT) == 0 && length == blockSize;
    int streams = split ? typeSize : 1;
    int streamLength = length / streams;
    if (streamLength * streams != length) {
      throw damaged();
    }
    ByteBuffer in = numbers.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    in.position(numbers.getInt(HEADER + index * Integer.BYTES));
    for (int i = 0; i < streams; i++) {
      decodeStream(in, block, i * streamLength, streamLength);
    }
    return filters.undone(block, index, this);
  }

  /** No length is a run of zeros, a negative one a run of another byte. */
  private void decodeStream(ByteBuffer in, byte[] block, int offset, int length) {
    int compressed = in.getInt();
    if (compressed < 0) {
      if ((in.get() & 1) == 0 || compressed < -255) {
        throw damaged();
      }
      Arrays.fill(block, offset, offset + length, (byte) -compressed);
    } else if (compressed > 0) {
      int from = in.position();
      in.position(from + compressed);
      BloscStream.decode(flags, frame, start + from, compressed, block, offset, length, name);
    }
  }

  private RuntimeException damaged() {
    return FILE_CORRUPT.with(name, "its blosc2 data is damaged");
  }
}
