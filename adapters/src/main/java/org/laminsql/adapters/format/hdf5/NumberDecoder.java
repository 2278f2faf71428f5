package org.laminsql.adapters.format.hdf5;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.laminsql.adapters.array.ElementType.Scalar;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.codec.HalfFloat;

/** Turns stored bytes into numbers. */
final class NumberDecoder {

  private NumberDecoder() {}

  /** Whole numbers one behind the other. */
  static Elements wholes(WholeType type, byte[] bytes, int count) {
    if (!type.isPlain()) {
      WholeType plain = WholeType.plain(type.width(), ByteOrder.LITTLE_ENDIAN, type.signed());
      return wholes(plain, unpacked(type, bytes, count), count);
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(type.order());
    return switch (type.sizeInBytes()) {
      case 1 -> type.signed() ? new Elements.Bytes(bytes) : unsignedBytes(bytes);
      case 2 -> type.signed() ? shorts(buffer, count) : unsignedShorts(buffer, count);
      case 4 -> type.signed() ? ints(buffer, count) : unsignedInts(buffer, count);
      default -> longs(buffer, count);
    };
  }

  /** The values in as many bytes as numbers of Java have, lowest first. */
  private static byte[] unpacked(WholeType type, byte[] bytes, int count) {
    int width = type.width();
    byte[] plain = new byte[Math.multiplyExact(count, width)];
    for (int i = 0; i < count; i++) {
      long value =
          type.value(bits(bytes, i * type.sizeInBytes(), type.sizeInBytes(), type.order()));
      for (int b = 0; b < width; b++) {
        plain[i * width + b] = (byte) (value >> (8 * b));
      }
    }
    return plain;
  }

  /** Up to eight bytes as the bits of a number. */
  static long bits(byte[] bytes, int start, int length, ByteOrder order) {
    long bits = 0;
    for (int i = 0; i < length; i++) {
      int at = order == ByteOrder.BIG_ENDIAN ? start + i : start + length - 1 - i;
      bits = bits << 8 | Byte.toUnsignedLong(bytes[at]);
    }
    return bits;
  }

  private static Elements unsignedBytes(byte[] bytes) {
    short[] values = new short[bytes.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (short) Byte.toUnsignedInt(bytes[i]);
    }
    return new Elements.Shorts(values);
  }

  private static Elements shorts(ByteBuffer buffer, int count) {
    short[] values = new short[count];
    buffer.asShortBuffer().get(values);
    return new Elements.Shorts(values);
  }

  private static Elements unsignedShorts(ByteBuffer buffer, int count) {
    int[] values = new int[count];
    for (int i = 0; i < count; i++) {
      values[i] = Short.toUnsignedInt(buffer.getShort());
    }
    return new Elements.Ints(values);
  }

  private static Elements ints(ByteBuffer buffer, int count) {
    int[] values = new int[count];
    buffer.asIntBuffer().get(values);
    return new Elements.Ints(values);
  }

  private static Elements unsignedInts(ByteBuffer buffer, int count) {
    long[] values = new long[count];
    for (int i = 0; i < count; i++) {
      values[i] = Integer.toUnsignedLong(buffer.getInt());
    }
    return new Elements.Longs(values);
  }

  private static Elements longs(ByteBuffer buffer, int count) {
    long[] values = new long[count];
    buffer.asLongBuffer().get(values);
    return new Elements.Longs(values);
  }

  /** Counts of time one behind the other. */
  static Elements times(Datatype.Time type, byte[] bytes, int count) {
    return longs(ByteBuffer.wrap(bytes).order(type.order()), count);
  }

  /** Floating-point numbers one behind the other. */
  static Elements floats(FloatType type, byte[] bytes, int count) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(type.order());
    if (type.elementType() == Scalar.FLOAT64) {
      double[] values = new double[count];
      if (type.isPlain()) {
        buffer.asDoubleBuffer().get(values);
      } else {
        for (int i = 0; i < count; i++) {
          values[i] = value(type, bytes, i);
        }
      }
      return new Elements.Doubles(values);
    }
    float[] values = new float[count];
    if (!type.isPlain()) {
      for (int i = 0; i < count; i++) {
        values[i] = (float) value(type, bytes, i);
      }
    } else if (type.sizeInBytes() == Float.BYTES) {
      buffer.asFloatBuffer().get(values);
    } else {
      for (int i = 0; i < count; i++) {
        values[i] = HalfFloat.toFloat(buffer.getShort());
      }
    }
    return new Elements.Floats(values);
  }

  private static double value(FloatType type, byte[] bytes, int i) {
    int size = type.sizeInBytes();
    return type.value(bits(bytes, i * size, size, type.order()));
  }

  /** Truth values of that many bytes each. */
  static Elements booleans(int size, byte[] bytes, int count) {
    boolean[] values = new boolean[count];
    for (int i = 0; i < bytes.length; i++) {
      values[i / size] |= bytes[i] != 0;
    }
    return new Elements.Booleans(values);
  }
}
