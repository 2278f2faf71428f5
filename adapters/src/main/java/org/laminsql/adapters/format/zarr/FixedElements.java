package org.laminsql.adapters.format.zarr;

import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.codec.DecodedSize;

/** Elements of a fixed size. */
final class FixedElements implements ElementCodec {

  private final DataType type;
  private final int count;
  private final byte[] fill;
  private final DecodedSize size;

  /**
   * Elements of a type.
   *
   * @param count of the chunk's elements
   * @param fill the bytes of one fill value
   * @param name of the array, for messages
   */
  FixedElements(DataType type, int count, byte[] fill, String name) {
    this.type = type;
    this.count = count;
    this.fill = fill.clone();
    this.size = DecodedSize.exactly((long) count * type.sizeInBytes(), name);
  }

  @Override
  public DecodedSize size() {
    return size;
  }

  @Override
  public Elements decode(byte[] bytes, String name) {
    size.checked(bytes.length, name);
    return type.decode(bytes, count, name);
  }

  @Override
  public Elements fill(String name) {
    byte[] bytes = new byte[size.maximum()];
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
