package org.laminsql.adapters.format.zarr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.Elements;

/** Complex numbers: the real part, then the imaginary part. */
record ComplexType(NumberType part) implements DataType {

  @Override
  public ElementType elementType() {
    return ElementType.Compound.complex(part.elementType());
  }

  @Override
  public int sizeInBytes() {
    return 2 * part.sizeInBytes();
  }

  @Override
  public Elements decode(byte[] bytes, int count, String name) {
    Map<String, Elements> parts = new LinkedHashMap<>();
    parts.put(
        "real",
        part.decode(
            Records.column(bytes, count, sizeInBytes(), 0, part.sizeInBytes()), count, name));
    parts.put(
        "imag",
        part.decode(
            Records.column(bytes, count, sizeInBytes(), part.sizeInBytes(), part.sizeInBytes()),
            count,
            name));
    return new Elements.Compounds(count, parts);
  }

  /** The parts in a list; a number alone is real. */
  @Override
  public byte[] encode(JsonNode fill) {
    boolean parts = fill.isArray();
    if (parts && fill.size() != 2) {
      throw new IllegalArgumentException(fill.toString());
    }
    byte[] real = part.encode(parts ? fill.get(0) : fill);
    byte[] imaginary = part.encode(parts ? fill.get(1) : IntNode.valueOf(0));
    byte[] bytes = Arrays.copyOf(real, sizeInBytes());
    System.arraycopy(imaginary, 0, bytes, real.length, imaginary.length);
    return bytes;
  }
}
