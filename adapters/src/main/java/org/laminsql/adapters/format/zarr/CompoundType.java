package org.laminsql.adapters.format.zarr;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.Elements;

/** A record of fields that lie one after the other without gaps. */
record CompoundType(Map<String, DataType> fields) implements DataType {

  CompoundType {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  @Override
  public ElementType elementType() {
    return new ElementType.Compound(
        fields.entrySet().stream()
            .map(field -> new ElementType.Field(field.getKey(), field.getValue().elementType()))
            .toList());
  }

  @Override
  public int sizeInBytes() {
    return fields.values().stream().mapToInt(DataType::sizeInBytes).reduce(0, Math::addExact);
  }

  @Override
  public Elements decode(byte[] bytes, int count, String name) {
    Map<String, Elements> decoded = new LinkedHashMap<>();
    int size = sizeInBytes();
    int offset = 0;
    for (Map.Entry<String, DataType> field : fields.entrySet()) {
      int length = field.getValue().sizeInBytes();
      byte[] dense = new byte[count * length];
      for (int i = 0; i < count; i++) {
        System.arraycopy(bytes, i * size + offset, dense, i * length, length);
      }
      decoded.put(field.getKey(), field.getValue().decode(dense, count, name));
      offset += length;
    }
    return new Elements.Compounds(count, Collections.unmodifiableMap(decoded));
  }

  /** Version 2 writes base64 of the bytes, version 3 an object of the fields' fill values. */
  @Override
  public byte[] encode(JsonNode fill) {
    int size = sizeInBytes();
    if (fill.isTextual()) {
      byte[] bytes = Base64.getDecoder().decode(fill.textValue());
      if (bytes.length != size) {
        throw new IllegalArgumentException(fill.toString());
      }
      return bytes;
    }
    byte[] bytes = new byte[size];
    if (fill.isObject()) {
      int offset = 0;
      for (Map.Entry<String, DataType> field : fields.entrySet()) {
        JsonNode value = fill.get(field.getKey());
        if (value == null) {
          throw new IllegalArgumentException(fill.toString());
        }
        byte[] part = field.getValue().encode(value);
        System.arraycopy(part, 0, bytes, offset, part.length);
        offset += part.length;
      }
    } else if (!fill.isNull() && !fill.isNumber()) {
      throw new IllegalArgumentException(fill.toString());
    }
    return bytes;
  }
}
