package org.laminsql.adapters.format.zarr;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.codec.NumberFormat.Kind;

/** {@code bfloat16}: the upper half of a 32-bit float, which holds it exactly. */
record BrainFloatType(ByteOrder order) implements DataType {

  private static final short NOT_A_NUMBER = 0x7FC0;

  @Override
  public ElementType elementType() {
    return ElementType.Scalar.FLOAT32;
  }

  @Override
  public int sizeInBytes() {
    return Short.BYTES;
  }

  @Override
  public long memoryOfOne() {
    return Float.BYTES;
  }

  @Override
  public Elements decode(byte[] bytes, int count, String name) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(order);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = Float.intBitsToFloat(buffer.getShort() << Short.SIZE);
    }
    return new Elements.Floats(values);
  }

  @Override
  public byte[] encode(JsonNode fill) {
    if (fill.asText().startsWith("0x")) {
      return NumberType.of(Kind.FLOAT, Short.BYTES, order).encode(fill);
    }
    byte[] wide = NumberType.of(Kind.FLOAT, Float.BYTES, ByteOrder.BIG_ENDIAN).encode(fill);
    int bits = ByteBuffer.wrap(wide).getInt();
    byte[] bytes = new byte[Short.BYTES];
    ByteBuffer.wrap(bytes).order(order).putShort(rounded(bits));
    return bytes;
  }

  /** The nearest one, ties to even. */
  private static short rounded(int bits) {
    return Float.isNaN(Float.intBitsToFloat(bits))
        ? NOT_A_NUMBER
        : (short) ((bits + 0x7FFF + ((bits >>> Short.SIZE) & 1)) >>> Short.SIZE);
  }
}
