package org.laminsql.adapters.codec;

import static org.laminsql.catalog.error.LaminSqlError.ENCODING_NOT_SUPPORTED;
import static org.laminsql.catalog.error.LaminSqlError.FILE_CORRUPT;

import java.nio.ByteBuffer;

/**
 * How the items of a Blosc 2 chunk lie in blocks of several dimensions (README_B2ND_METALAYER of
 * c-blosc2): block after block, row-major, each whole; what lies beyond the shape is padding.
 */
final class B2nd {

  private static final int BINARY_PREFIX = 5;
  private static final int VERSIONS_PREFIX = 2;
  private static final int MOST_DIMENSIONS = 15;

  private final int[] shape;
  private final int[] block;

  private B2nd(int[] shape, int[] block) {
    this.shape = shape;
    this.block = block;
  }

  /** Parses the metalayer, in msgpack. */
  static B2nd parse(ByteBuffer metalayer, String name) {
    metalayer.position(metalayer.position() + BINARY_PREFIX + VERSIONS_PREFIX);
    int dimensions = metalayer.get();
    if (dimensions < 1 || dimensions > MOST_DIMENSIONS) {
      throw damaged(name);
    }
    int[] shape = numbers(metalayer, dimensions, true);
    int[] chunk = numbers(metalayer, dimensions, false);
    int[] block = numbers(metalayer, dimensions, false);
    for (int i = 0; i < dimensions; i++) {
      if (shape[i] < 0 || block[i] < 1 || block[i] > chunk[i]) {
        throw damaged(name);
      }
      if (shape[i] != chunk[i]) {
        throw ENCODING_NOT_SUPPORTED.with(name, "a blosc2 frame whose shape is not its chunk's");
      }
    }
    return new B2nd(shape, block);
  }

  private static int[] numbers(ByteBuffer msgpack, int count, boolean wide) {
    int[] numbers = new int[count];
    msgpack.get();
    for (int i = 0; i < count; i++) {
      msgpack.get();
      numbers[i] = wide ? Math.toIntExact(msgpack.getLong()) : msgpack.getInt();
    }
    return numbers;
  }

  /** How many items there are without padding. */
  long items() {
    long items = 1;
    for (int length : shape) {
      items = Math.multiplyExact(items, (long) length);
    }
    return items;
  }

  /** The items in row-major order. */
  byte[] rows(Blosc2Chunk chunk, DecodedSize size, String name) {
    long padded = 1;
    int blocks = 1;
    int blockItems = 1;
    for (int i = 0; i < shape.length; i++) {
      blocks = Math.multiplyExact(blocks, blocksAlong(i));
      blockItems = Math.multiplyExact(blockItems, block[i]);
      padded = Math.multiplyExact(padded, (long) blocksAlong(i) * block[i]);
    }
    int itemBytes = Math.toIntExact(chunk.size() / padded);
    if (chunk.size() % padded != 0
        || (!chunk.isUniform() && chunk.blockSize() != (long) blockItems * itemBytes)) {
      throw damaged(name);
    }
    byte[] rows = new byte[size.checked(Math.multiplyExact(items(), (long) itemBytes), name)];
    if (chunk.isUniform()) {
      chunk.fill(rows);
      return rows;
    }
    int[] start = new int[shape.length];
    for (int i = 0; i < blocks; i++) {
      place(chunk.block(i), start, rows, itemBytes);
      advance(start);
    }
    return rows;
  }

  private int blocksAlong(int dimension) {
    return (shape[dimension] + block[dimension] - 1) / block[dimension];
  }

  /** Goes to the next block, the last dimension fastest. */
  private void advance(int[] start) {
    for (int i = start.length - 1; i >= 0; i--) {
      start[i] += block[i];
      if (start[i] < shape[i]) {
        return;
      }
      start[i] = 0;
    }
  }

  private void place(byte[] items, int[] start, byte[] rows, int itemBytes) {
    int last = shape.length - 1;
    int rowBytes = block[last] * itemBytes;
    int kept = Math.min(block[last], shape[last] - start[last]) * itemBytes;
    for (int from = 0, row = 0; from < items.length; from += rowBytes, row++) {
      int to = rowStart(row, start);
      if (to >= 0) {
        System.arraycopy(items, from, rows, to * itemBytes, kept);
      }
    }
  }

  /** Where that row of a block begins, in items; -1 if it is padding. */
  private int rowStart(int row, int[] start) {
    int last = shape.length - 1;
    int rest = row;
    int item = start[last];
    int stride = shape[last];
    for (int i = last - 1; i >= 0; i--) {
      int at = start[i] + rest % block[i];
      if (at >= shape[i]) {
        return -1;
      }
      rest /= block[i];
      item += at * stride;
      stride *= shape[i];
    }
    return item;
  }

  private static RuntimeException damaged(String name) {
    return FILE_CORRUPT.with(name, "its blosc2 data is damaged");
  }
}
