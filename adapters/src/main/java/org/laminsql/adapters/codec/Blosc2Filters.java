package org.laminsql.adapters.codec;

import static org.laminsql.catalog.error.LaminSqlError.ENCODING_NOT_SUPPORTED;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** The filters that the blocks of a Blosc 2 chunk went through, up to six. One thread. */
final class Blosc2Filters {

  private static final int SLOTS = 6;
  private static final int IDS = 16;
  private static final int SETTINGS = 24;

  private static final int NONE = 0;
  private static final int SHUFFLE = 1;
  private static final int BIT_SHUFFLE = 2;
  private static final int DELTA = 3;
  private static final int TRUNCATED_PRECISION = 4;

  private final ByteBuffer header;
  private final int typeSize;
  private byte @Nullable [] reference;

  Blosc2Filters(ByteBuffer header, int typeSize, String name) {
    this.header = header;
    this.typeSize = typeSize;
    for (int slot = 0; slot < SLOTS; slot++) {
      int id = header.get(IDS + slot);
      if (id < NONE || id > TRUNCATED_PRECISION) {
        throw ENCODING_NOT_SUPPORTED.with(name, "the blosc2 filter " + (id & 0xFF));
      }
    }
  }

  /**
   * The block before it was filtered. Its array may be written to.
   *
   * @param index of the block; deltas are taken from block 0
   */
  byte[] undone(byte[] block, int index, Blosc2Chunk chunk) {
    byte[] bytes = block;
    for (int slot = SLOTS - 1; slot >= 0; slot--) {
      int setting = header.get(SETTINGS + slot) & 0xFF;
      bytes =
          switch (header.get(IDS + slot)) {
            case SHUFFLE -> Shuffle.bytes(bytes, setting == 0 ? typeSize : setting);
            case BIT_SHUFFLE -> bits(bytes);
            case DELTA -> delta(bytes, index, chunk);
            default -> bytes;
          };
    }
    return bytes;
  }

  /** Elements beyond the last multiple of eight are not shuffled. */
  private byte[] bits(byte[] shuffled) {
    int length = shuffled.length / typeSize / Byte.SIZE * Byte.SIZE * typeSize;
    byte[] plain = shuffled.clone();
    Shuffle.bits(shuffled, plain, 0, length, typeSize);
    return plain;
  }

  private byte[] delta(byte[] block, int index, Blosc2Chunk chunk) {
    int step =
        switch (typeSize) {
          case 1, 2, 4, 8 -> typeSize;
          default -> typeSize % Long.BYTES == 0 ? Long.BYTES : 1;
        };
    int whole = block.length / step * step;
    if (index == 0) {
      for (int i = step; i < whole; i++) {
        block[i] ^= block[i - step];
      }
      return block;
    }
    byte[] first = reference;
    if (first == null) {
      first = chunk.block(0);
      reference = first;
    }
    for (int i = 0; i < whole; i++) {
      block[i] ^= first[i];
    }
    return block;
  }
}
