package org.laminsql.adapters.format.zarr;

import java.util.Arrays;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.codec.DecodedSize;

/** {@code vlen-bytes} of numcodecs. */
final class VariableBytes implements ElementCodec {

  private final byte[] fill;

  /**
   * Bytes of any length.
   *
   * @param fill those of an element that is not stored
   */
  VariableBytes(byte[] fill) {
    this.fill = fill.clone();
  }

  @Override
  public ElementType elementType() {
    return ElementType.Scalar.BYTES;
  }

  @Override
  public long memoryOfOne() {
    return ChunkMemory.REFERENCE;
  }

  @Override
  public DecodedSize size(int count, String name) {
    return VariableItems.size(count);
  }

  @Override
  public Elements decode(byte[] bytes, int count, String name) {
    VariableItems.checkCount(bytes, count, name);
    byte[][] values = new byte[count][];
    VariableItems.read(
        bytes,
        count,
        name,
        (index, offset, length) ->
            values[index] = Arrays.copyOfRange(bytes, offset, offset + length));
    return new Elements.Binaries(values);
  }

  @Override
  public Elements fill(int count, String name) {
    byte[][] values = new byte[count][];
    Arrays.fill(values, fill);
    return new Elements.Binaries(values);
  }
}
