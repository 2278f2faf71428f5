package org.laminsql.adapters.format.zarr;

import com.fasterxml.jackson.databind.JsonNode;
import org.laminsql.adapters.array.ElementType.Scalar;
import org.laminsql.adapters.array.Elements;

/**
 * Integers of 2 or 4 bits, each in the lower bits of a byte of its own; the upper bits mean
 * nothing.
 */
record NarrowIntegerType(int bits, boolean signed) implements DataType {

  @Override
  public Scalar elementType() {
    return signed ? Scalar.INT8 : Scalar.UINT8;
  }

  @Override
  public int sizeInBytes() {
    return 1;
  }

  @Override
  public long memoryOfOne() {
    return Short.BYTES;
  }

  @Override
  public Elements decode(byte[] bytes, int count, String name) {
    int unused = Integer.SIZE - bits;
    if (signed) {
      byte[] values = new byte[count];
      for (int i = 0; i < count; i++) {
        values[i] = (byte) ((bytes[i] << unused) >> unused);
      }
      return new Elements.Bytes(values);
    }
    short[] values = new short[count];
    for (int i = 0; i < count; i++) {
      values[i] = (short) ((bytes[i] << unused) >>> unused);
    }
    return new Elements.Shorts(values);
  }

  @Override
  public byte[] encode(JsonNode fill) {
    int lowest = signed ? -(1 << (bits - 1)) : 0;
    int value = fill.isNull() ? 0 : fill.asInt(Integer.MIN_VALUE);
    if (!(fill.isNull() || fill.isInt()) || value < lowest || value >= lowest + (1 << bits)) {
      throw new IllegalArgumentException(fill.toString());
    }
    return new byte[] {(byte) value};
  }
}
