package org.laminsql.adapters.format.zarr;

import static org.laminsql.catalog.error.LaminSqlError.FILE_CORRUPT;

import java.util.Arrays;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.codec.DecodedSize;

/**
 * {@code vlen-utf8} of numcodecs: UTF-8 texts.
 *
 * @param fill the text of a chunk that is not stored
 */
record VariableTexts(String fill) implements ElementCodec {

  @Override
  public ElementType elementType() {
    return ElementType.Scalar.TEXT;
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
    String[] texts = new String[count];
    VariableItems.read(
        bytes,
        count,
        name,
        (index, offset, length) ->
            texts[index] =
                Utf8.text(bytes, offset, length)
                    .orElseThrow(() -> FILE_CORRUPT.with(name, "a text in it is no UTF-8")));
    return new Elements.Texts(texts);
  }

  @Override
  public Elements fill(int count, String name) {
    String[] texts = new String[count];
    Arrays.fill(texts, fill);
    return new Elements.Texts(texts);
  }
}
