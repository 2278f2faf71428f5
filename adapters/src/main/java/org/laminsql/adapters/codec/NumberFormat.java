package org.laminsql.adapters.codec;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How one number lies in bytes.
 *
 * @param size in bytes: 1, 2, 4 or 8; 2, 4 or 8 for floats; 1 for booleans
 */
public record NumberFormat(Kind kind, int size, ByteOrder order) {

  /** What the bytes are read as. */
  public enum Kind {
    /** One byte, 0 for false. */
    BOOLEAN,
    SIGNED,
    UNSIGNED,
    FLOAT
  }

  /** Rejects sizes that do not exist. */
  public NumberFormat {
    boolean exists =
        switch (kind) {
          case BOOLEAN -> size == 1;
          case SIGNED, UNSIGNED -> size == 1 || size == 2 || size == 4 || size == 8;
          case FLOAT -> size == 2 || size == 4 || size == 8;
        };
    if (!exists) {
      throw new IllegalArgumentException(kind + " of " + size + " bytes");
    }
  }

  /** Whether it is of kind FLOAT. */
  public boolean isFloat() {
    return kind == Kind.FLOAT;
  }

  /** A view of bytes in this byte order. */
  ByteBuffer view(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(order);
  }

  /** The number there, floats cut to integers; unsigned 64-bit numbers as their bits. */
  long integer(ByteBuffer view, int position) {
    if (isFloat()) {
      return (long) real(view, position);
    }
    boolean signed = kind == Kind.SIGNED;
    return switch (size) {
      case 1 -> signed ? view.get(position) : view.get(position) & 0xFF;
      case 2 -> signed ? view.getShort(position) : view.getShort(position) & 0xFFFF;
      case 4 -> signed ? view.getInt(position) : view.getInt(position) & 0xFFFF_FFFFL;
      default -> view.getLong(position);
    };
  }

  /** The number there; 64-bit integers rounded. */
  double real(ByteBuffer view, int position) {
    if (isFloat()) {
      return switch (size) {
        case 2 -> HalfFloat.toFloat(view.getShort(position));
        case 4 -> view.getFloat(position);
        default -> view.getDouble(position);
      };
    }
    long integer = integer(view, position);
    return kind == Kind.UNSIGNED && integer < 0 ? unsigned(integer) : integer;
  }

  /** Puts an integer, cut to the size; into a float rounded. */
  public void put(ByteBuffer view, int position, long integer) {
    switch (kind) {
      case BOOLEAN -> view.put(position, (byte) (integer == 0 ? 0 : 1));
      case FLOAT -> {
        if (size == Float.BYTES) {
          view.putFloat(position, (float) integer);
        } else {
          put(view, position, (double) integer);
        }
      }
      default -> {
        switch (size) {
          case 1 -> view.put(position, (byte) integer);
          case 2 -> view.putShort(position, (short) integer);
          case 4 -> view.putInt(position, (int) integer);
          default -> view.putLong(position, integer);
        }
      }
    }
  }

  /** Puts a real number, rounded; into an integer cut. */
  public void put(ByteBuffer view, int position, double real) {
    if (!isFloat()) {
      put(view, position, (long) real);
      return;
    }
    switch (size) {
      case 2 -> view.putShort(position, HalfFloat.fromDouble(real));
      case 4 -> view.putFloat(position, (float) real);
      default -> view.putDouble(position, real);
    }
  }

  private static double unsigned(long bits) {
    return (double) ((bits >>> 1) | (bits & 1)) * 2.0;
  }
}
