package org.laminsql.adapters.format.zarr;

import static org.laminsql.catalog.error.LaminSqlError.FILE_CORRUPT;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.ElementType.Scalar;
import org.laminsql.adapters.array.Elements;

/** numpy's {@code U}: texts of up to {@code length} UTF-32 code points, padded with zeros. */
record FixedUnicodeType(int length, ByteOrder order) implements DataType {

  @Override
  public ElementType elementType() {
    return Scalar.TEXT;
  }

  @Override
  public int sizeInBytes() {
    return length * Integer.BYTES;
  }

  @Override
  public long memoryOfOne() {
    return ChunkMemory.REFERENCE + ChunkMemory.SHORT_TEXT + sizeInBytes();
  }

  @Override
  public Elements decode(byte[] bytes, int count, String name) {
    IntBuffer codePoints = ByteBuffer.wrap(bytes).order(order).asIntBuffer();
    int[] element = new int[length];
    String[] values = new String[count];
    for (int i = 0; i < count; i++) {
      codePoints.get(element);
      int used = length;
      while (used > 0 && element[used - 1] == 0) {
        used--;
      }
      try {
        values[i] = new String(element, 0, used);
      } catch (IllegalArgumentException e) {
        throw FILE_CORRUPT.causedBy(e, name, "it holds what is no Unicode code point");
      }
    }
    return new Elements.Texts(values);
  }

  @Override
  public byte[] encode(JsonNode fill) {
    byte[] bytes = new byte[sizeInBytes()];
    if (fill.isTextual()) {
      int[] codePoints = fill.textValue().codePoints().toArray();
      if (codePoints.length > length) {
        throw new IllegalArgumentException(fill.toString());
      }
      ByteBuffer.wrap(bytes).order(order).asIntBuffer().put(codePoints);
    } else if (!fill.isNull() && !fill.isNumber()) {
      throw new IllegalArgumentException(fill.toString());
    }
    return bytes;
  }
}
