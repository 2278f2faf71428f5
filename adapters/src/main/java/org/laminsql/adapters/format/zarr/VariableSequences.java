package org.laminsql.adapters.format.zarr;

import static org.laminsql.catalog.error.LaminSqlError.FILE_CORRUPT;

import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.codec.DecodedSize;

/**
 * {@code vlen-array} of numcodecs: one-dimensional arrays of any length. Those of a chunk that is
 * not stored are empty.
 *
 * @param item of a size above 0
 */
record VariableSequences(DataType item) implements ElementCodec {

  @Override
  public ElementType elementType() {
    return new ElementType.Sequence(item.elementType());
  }

  @Override
  public long memoryOfOne() {
    return Integer.BYTES;
  }

  @Override
  public DecodedSize size(int count, String name) {
    return VariableItems.size(count);
  }

  @Override
  public Elements decode(byte[] bytes, int count, String name) {
    VariableItems.checkCount(bytes, count, name);
    int[] offsets = new int[count + 1];
    byte[] items = new byte[Math.max(0, bytes.length - Integer.BYTES * (count + 1))];
    int size = item.sizeInBytes();
    VariableItems.read(
        bytes,
        count,
        name,
        (index, offset, length) -> {
          if (length % size != 0) {
            throw FILE_CORRUPT.with(
                name, length + " bytes are no whole number of " + size + "-byte values");
          }
          System.arraycopy(bytes, offset, items, offsets[index] * size, length);
          offsets[index + 1] = offsets[index] + length / size;
        });
    if (offsets[count] * size != items.length) {
      throw FILE_CORRUPT.with(name, "more bytes follow its items");
    }
    return new Elements.Sequences(offsets, item.decode(items, offsets[count], name));
  }

  @Override
  public Elements fill(int count, String name) {
    return new Elements.Sequences(new int[count + 1], item.decode(new byte[0], 0, name));
  }
}
