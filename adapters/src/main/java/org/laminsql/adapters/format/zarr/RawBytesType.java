package org.laminsql.adapters.format.zarr;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Base64;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.Elements;

/** Bytes of one length: numpy's {@code V}, version 3's {@code r24} and {@code raw_bytes}. */
record RawBytesType(int length) implements DataType {

  @Override
  public ElementType elementType() {
    return ElementType.Scalar.BYTES;
  }

  @Override
  public int sizeInBytes() {
    return length;
  }

  @Override
  public long memoryOfOne() {
    return ChunkMemory.REFERENCE + ChunkMemory.SHORT_TEXT + length;
  }

  @Override
  public Elements decode(byte[] bytes, int count, String name) {
    byte[][] values = new byte[count][];
    for (int i = 0; i < count; i++) {
      values[i] = Arrays.copyOfRange(bytes, i * length, (i + 1) * length);
    }
    return new Elements.Binaries(values);
  }

  /** Base64, or a list of the bytes as the core specification writes them. */
  @Override
  public byte[] encode(JsonNode fill) {
    byte[] bytes = new byte[length];
    if (fill.isTextual()) {
      bytes = Base64.getDecoder().decode(fill.textValue());
    } else if (fill.isArray()) {
      bytes = new byte[fill.size()];
      for (int i = 0; i < bytes.length; i++) {
        int value = fill.get(i).asInt(-1);
        if (value < 0 || value > 0xFF) {
          throw new IllegalArgumentException(fill.toString());
        }
        bytes[i] = (byte) value;
      }
    } else if (!fill.isNull() && !fill.isNumber()) {
      throw new IllegalArgumentException(fill.toString());
    }
    if (bytes.length != length) {
      throw new IllegalArgumentException(fill.toString());
    }
    return bytes;
  }
}
