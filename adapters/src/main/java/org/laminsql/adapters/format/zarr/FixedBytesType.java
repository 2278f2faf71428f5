package org.laminsql.adapters.format.zarr;

import static org.laminsql.catalog.error.LaminSqlError.ENCODING_NOT_SUPPORTED;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.ElementType.Scalar;
import org.laminsql.adapters.array.Elements;

/** numpy's {@code S}: UTF-8 texts of up to {@code length} bytes, padded with zeros. */
record FixedBytesType(int length) implements DataType {

  @Override
  public ElementType elementType() {
    return Scalar.TEXT;
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
    String[] values = new String[count];
    for (int i = 0; i < count; i++) {
      int used = length;
      while (used > 0 && bytes[i * length + used - 1] == 0) {
        used--;
      }
      values[i] =
          Utf8.text(bytes, i * length, used)
              .orElseThrow(() -> ENCODING_NOT_SUPPORTED.with(name, "bytes that are no UTF-8 text"));
    }
    return new Elements.Texts(values);
  }

  /** Base64 of the bytes; some writers put the text itself. */
  @Override
  public byte[] encode(JsonNode fill) {
    if (fill.isNull() || fill.isNumber()) {
      return new byte[length];
    }
    if (!fill.isTextual()) {
      throw new IllegalArgumentException(fill.toString());
    }
    byte[] bytes = base64OrText(fill.textValue());
    if (bytes.length > length) {
      throw new IllegalArgumentException(fill.toString());
    }
    return Arrays.copyOf(bytes, length);
  }

  private static byte[] base64OrText(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException notBase64) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }
}
