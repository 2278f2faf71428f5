package org.laminsql.adapters.format.zarr;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.Elements;

/**
 * numpy's datetime64 and timedelta64: counts of 64 bits. The lowest number is not-a-time.
 *
 * @param elementType a moment or a span
 */
record TimeType(ElementType elementType, ByteOrder order) implements DataType {

  private static final long NOT_A_TIME = Long.MIN_VALUE;

  @Override
  public int sizeInBytes() {
    return Long.BYTES;
  }

  @Override
  public Elements decode(byte[] bytes, int count, String name) {
    long[] values = new long[count];
    ByteBuffer.wrap(bytes).order(order).asLongBuffer().get(values);
    return new Elements.Longs(values);
  }

  @Override
  public byte[] encode(JsonNode fill) {
    boolean none = fill.isNull() || fill.asText().equals("NaT");
    if (!none && !(fill.isIntegralNumber() && fill.canConvertToLong())) {
      throw new IllegalArgumentException(fill.toString());
    }
    byte[] bytes = new byte[Long.BYTES];
    ByteBuffer.wrap(bytes).order(order).putLong(0, none ? NOT_A_TIME : fill.longValue());
    return bytes;
  }
}
