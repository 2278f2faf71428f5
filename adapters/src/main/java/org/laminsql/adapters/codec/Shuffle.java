package org.laminsql.adapters.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Undoes the shuffles that bring the first bytes (or bits) of all elements together, then the
 * second, and so on.
 */
public final class Shuffle {

  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private Shuffle() {}

  /**
   * Undoes a byte shuffle. What is left over beyond a whole number of elements is copied.
   *
   * @param elementSize in bytes, at least 1
   */
  public static byte[] bytes(byte[] shuffled, int elementSize) {
    byte[] plain = new byte[shuffled.length];
    bytes(shuffled, plain, 0, shuffled.length, elementSize);
    return plain;
  }

  /** As {@link #bytes(byte[], int)}: the first {@code length} bytes into a range of a target. */
  static void bytes(byte[] shuffled, byte[] target, int offset, int length, int elementSize) {
    int elements = length / elementSize;
    if (elementSize == Integer.BYTES) {
      fourBytes(shuffled, target, offset, elements);
      System.arraycopy(shuffled, 4 * elements, target, offset + 4 * elements, length % 4);
      return;
    }
    for (int part = 0; part < elementSize; part++) {
      int from = part * elements;
      for (int i = 0, to = offset + part; i < elements; i++, to += elementSize) {
        target[to] = shuffled[from + i];
      }
    }
    int whole = elements * elementSize;
    System.arraycopy(shuffled, whole, target, offset + whole, length - whole);
  }

  /** Most matrices are float32 or int32: writing whole elements takes half the time. */
  private static void fourBytes(byte[] shuffled, byte[] target, int offset, int elements) {
    int second = elements;
    int third = 2 * elements;
    int fourth = 3 * elements;
    for (int i = 0; i < elements; i++) {
      int element =
          (shuffled[i] & 0xFF)
              | (shuffled[second + i] & 0xFF) << 8
              | (shuffled[third + i] & 0xFF) << 16
              | shuffled[fourth + i] << 24;
      INTS.set(target, offset + 4 * i, element);
    }
  }

  /**
   * Undoes a bit shuffle as Blosc 1 makes it: nothing is shuffled unless the number of elements is
   * a multiple of 8, and what is left over beyond whole elements is copied.
   */
  public static void bits(byte[] shuffled, byte[] target, int offset, int length, int elementSize) {
    int elements = length / elementSize;
    if (elements % Byte.SIZE != 0) {
      System.arraycopy(shuffled, 0, target, offset, length);
      return;
    }
    int row = elements / Byte.SIZE;
    for (int part = 0; part < elementSize; part++) {
      for (int column = 0; column < row; column++) {
        long bits = 0;
        for (int bit = 0; bit < Byte.SIZE; bit++) {
          long stored = shuffled[(part * Byte.SIZE + bit) * row + column] & 0xFFL;
          bits |= stored << (bit * Byte.SIZE);
        }
        bits = transposed(bits);
        int to = offset + column * Byte.SIZE * elementSize + part;
        for (int i = 0; i < Byte.SIZE; i++, to += elementSize) {
          target[to] = (byte) (bits >>> (i * Byte.SIZE));
        }
      }
    }
    int whole = elements * elementSize;
    System.arraycopy(shuffled, whole, target, offset + whole, length - whole);
  }

  /** The transpose of an 8 by 8 matrix of bits (Hacker's Delight, 7-3). */
  private static long transposed(long bits) {
    long x = bits;
    long swap = (x ^ (x >>> 7)) & 0x00AA00AA00AA00AAL;
    x ^= swap ^ (swap << 7);
    swap = (x ^ (x >>> 14)) & 0x0000CCCC0000CCCCL;
    x ^= swap ^ (swap << 14);
    swap = (x ^ (x >>> 28)) & 0x00000000F0F0F0F0L;
    return x ^ swap ^ (swap << 28);
  }
}
