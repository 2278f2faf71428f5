package org.laminsql.adapters.format.zarr;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import org.laminsql.adapters.array.ElementType.Scalar;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.codec.HalfFloat;
import org.laminsql.adapters.codec.NumberFormat;

/** Booleans, integers and floats. */
record NumberType(NumberFormat format) implements DataType {

  @Override
  public Scalar elementType() {
    return switch (format.kind()) {
      case BOOLEAN -> Scalar.BOOLEAN;
      case SIGNED -> sized("INT");
      case UNSIGNED -> sized("UINT");
      case FLOAT -> sized("FLOAT");
    };
  }

  private Scalar sized(String kind) {
    return Scalar.valueOf(kind + format.size() * Byte.SIZE);
  }

  @Override
  public int sizeInBytes() {
    return format.size();
  }

  /** Unsigned numbers and 16-bit floats are held wider. */
  @Override
  public long memoryOfOne() {
    return format.size() == Long.BYTES ? Long.BYTES : 2L * format.size();
  }

  @Override
  public Elements decode(byte[] bytes, int count, String name) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(format.order());
    return switch (elementType()) {
      case BOOLEAN -> booleans(bytes, count);
      case INT8 -> new Elements.Bytes(bytes);
      case UINT8 -> unsignedBytes(bytes, count);
      case INT16 -> new Elements.Shorts(shorts(buffer, count));
      case UINT16 -> unsignedShorts(shorts(buffer, count));
      case FLOAT16 -> halfFloats(shorts(buffer, count));
      case INT32 -> new Elements.Ints(ints(buffer, count));
      case UINT32 -> unsignedInts(ints(buffer, count));
      case FLOAT32 -> {
        float[] values = new float[count];
        buffer.asFloatBuffer().get(values);
        yield new Elements.Floats(values);
      }
      case FLOAT64 -> {
        double[] values = new double[count];
        buffer.asDoubleBuffer().get(values);
        yield new Elements.Doubles(values);
      }
      default -> {
        long[] values = new long[count];
        buffer.asLongBuffer().get(values);
        yield new Elements.Longs(values);
      }
    };
  }

  private static Elements booleans(byte[] bytes, int count) {
    boolean[] values = new boolean[count];
    for (int i = 0; i < count; i++) {
      values[i] = bytes[i] != 0;
    }
    return new Elements.Booleans(values);
  }

  private static Elements unsignedBytes(byte[] bytes, int count) {
    short[] values = new short[count];
    for (int i = 0; i < count; i++) {
      values[i] = (short) (bytes[i] & 0xFF);
    }
    return new Elements.Shorts(values);
  }

  private static Elements unsignedShorts(short[] bits) {
    int[] values = new int[bits.length];
    for (int i = 0; i < bits.length; i++) {
      values[i] = bits[i] & 0xFFFF;
    }
    return new Elements.Ints(values);
  }

  private static Elements unsignedInts(int[] bits) {
    long[] values = new long[bits.length];
    for (int i = 0; i < bits.length; i++) {
      values[i] = bits[i] & 0xFFFF_FFFFL;
    }
    return new Elements.Longs(values);
  }

  private static Elements halfFloats(short[] bits) {
    float[] values = new float[bits.length];
    for (int i = 0; i < bits.length; i++) {
      values[i] = HalfFloat.toFloat(bits[i]);
    }
    return new Elements.Floats(values);
  }

  private static short[] shorts(ByteBuffer buffer, int count) {
    short[] values = new short[count];
    buffer.asShortBuffer().get(values);
    return values;
  }

  private static int[] ints(ByteBuffer buffer, int count) {
    int[] values = new int[count];
    buffer.asIntBuffer().get(values);
    return values;
  }

  @Override
  public byte[] encode(JsonNode fill) {
    byte[] bytes = new byte[format.size()];
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(format.order());
    if (fill.isTextual()) {
      encode(fill.textValue(), buffer);
    } else if (fill.isBoolean()) {
      format.put(buffer, 0, fill.booleanValue() ? 1L : 0L);
    } else if (fill.isNumber() && format.isFloat()) {
      format.put(buffer, 0, fill.doubleValue());
    } else if (fill.isNumber()) {
      format.put(buffer, 0, integer(fill));
    } else if (!fill.isNull()) {
      throw new IllegalArgumentException(fill.toString());
    }
    return bytes;
  }

  /** {@code NaN}, {@code Infinity}, {@code -Infinity}, or the bits as {@code 0x7fc00000}. */
  private void encode(String text, ByteBuffer buffer) {
    if (text.startsWith("0x") && text.length() <= 2 + 2 * format.size()) {
      long bits = Long.parseUnsignedLong(text.substring(2).toLowerCase(Locale.ROOT), 16);
      new NumberFormat(NumberFormat.Kind.UNSIGNED, format.size(), format.order())
          .put(buffer, 0, bits);
    } else if (format.isFloat()) {
      format.put(buffer, 0, Double.parseDouble(text));
    } else {
      throw new IllegalArgumentException(text);
    }
  }

  private long integer(JsonNode fill) {
    BigInteger value = fill.isIntegralNumber() ? fill.bigIntegerValue() : whole(fill.doubleValue());
    boolean signed = format.kind() == NumberFormat.Kind.SIGNED;
    int bits = format.size() * Byte.SIZE - (signed ? 1 : 0);
    if (value.bitLength() > bits || (!signed && value.signum() < 0)) {
      throw new IllegalArgumentException(fill.toString());
    }
    return value.longValue();
  }

  private static BigInteger whole(double real) {
    if (real != Math.rint(real) || Double.isInfinite(real)) {
      throw new IllegalArgumentException(Double.toString(real));
    }
    return new BigDecimal(real).toBigInteger();
  }

  /** Of that kind, size and order. */
  static NumberType of(NumberFormat.Kind kind, int size, ByteOrder order) {
    return new NumberType(new NumberFormat(kind, size, order));
  }
}
