package org.laminsql.adapters.format.zarr;

import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.codec.DecodedSize;

/** Elements of a fixed size. */
final class FixedElements implements ElementCodec {

  private final DataType type;
  private final byte[] fill;

  /**
   * Elements of a type.
   *
   * @param fill the bytes of one fill value
   */
  FixedElements(DataType type, byte[] fill) {
    this.type = type;
    this.fill = fill.clone();
  }

  @Override
  public ElementType elementType() {
    return type.elementType();
  }

  @Override
  public long memoryOfOne() {
    return type.sizeInBytes() + type.memoryOfOne();
  }

  @Override
  public DecodedSize size(int count, String name) {
    return DecodedSize.exactly((long) count * type.sizeInBytes(), name);
  }

  @Override
  public Elements decode(byte[] bytes, int count, String name) {
    size(count, name).checked(bytes.length, name);
    return type.decode(bytes, count, name);
  }

  @Override
  public Elements fill(int count, String name) {
    byte[] bytes = new byte[size(count, name).maximum()];
    boolean zeros = true;
    for (byte part : fill) {
      zeros &= part == 0;
    }
    for (int i = 0; !zeros && i < bytes.length; i += fill.length) {
      System.arraycopy(fill, 0, bytes, i, fill.length);
    }
    return type.decode(bytes, count, name);
  }
}
