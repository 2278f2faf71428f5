package org.laminsql.adapters.format.zarr;

import static org.laminsql.catalog.error.LaminSqlError.ENCODING_NOT_SUPPORTED;
import static org.laminsql.catalog.error.LaminSqlError.FILE_CORRUPT;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.codec.DecodedSize;

/**
 * {@code json2} and {@code msgpack2} of numcodecs: a list of a chunk's elements, in lists of lists
 * where there are more dimensions, then the data type and the shape. Only texts are read.
 *
 * @param form makes the list of bytes
 * @param fill the fill value; where it is no text, it reads as the empty one
 */
record ListedTexts(String codec, Form form, JsonNode fill) implements ElementCodec {

  /** From bytes to a list. */
  @FunctionalInterface
  interface Form {
    JsonNode list(byte[] bytes, String name);
  }

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
    JsonNode list = form.list(bytes, name);
    JsonNode shape = list.path(list.size() - 1);
    if (!list.isArray() || !shape.isArray()) {
      throw FILE_CORRUPT.with(name, "it holds no list of " + codec);
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < list.size() - 2; i++) {
      add(list.get(i), Math.max(1, shape.size()) - 1, texts, name);
    }
    if (texts.size() != count) {
      throw FILE_CORRUPT.with(name, "it does not hold the expected " + count + " items");
    }
    return new Elements.Texts(texts.toArray(String[]::new));
  }

  private void add(JsonNode item, int depth, List<String> texts, String name) {
    if (depth > 0 && item.isArray()) {
      for (JsonNode inner : item) {
        add(inner, depth - 1, texts, name);
      }
    } else if (depth == 0 && item.isTextual()) {
      texts.add(item.textValue());
    } else if (depth == 0 && item.equals(fill)) {
      texts.add(fillText());
    } else {
      throw ENCODING_NOT_SUPPORTED.with(
          name, "objects in the codec \"" + codec + "\" that are no texts");
    }
  }

  @Override
  public Elements fill(int count, String name) {
    String[] texts = new String[count];
    Arrays.fill(texts, fillText());
    return new Elements.Texts(texts);
  }

  private String fillText() {
    return fill.isTextual() ? fill.textValue() : "";
  }
}
