package org.laminsql.adapters.format.zarr;

import java.util.Arrays;
import java.util.List;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.array.vector.Integers;
import org.laminsql.adapters.codec.DecodedSize;

/**
 * {@code categorize} of numcodecs: codes of labels, from 1 on; any other code is the empty text.
 *
 * @param codes how these are stored
 * @param fill the text of a chunk that is not stored
 */
record CategorizedTexts(List<String> labels, NumberType codes, String fill)
    implements ElementCodec {

  CategorizedTexts {
    labels = List.copyOf(labels);
  }

  @Override
  public ElementType elementType() {
    return ElementType.Scalar.TEXT;
  }

  @Override
  public long memoryOfOne() {
    return codes.sizeInBytes() + codes.memoryOfOne() + ChunkMemory.REFERENCE;
  }

  @Override
  public DecodedSize size(int count, String name) {
    return DecodedSize.exactly((long) count * codes.sizeInBytes(), name);
  }

  @Override
  public Elements decode(byte[] bytes, int count, String name) {
    size(count, name).checked(bytes.length, name);
    Elements decoded = codes.decode(bytes, count, name);
    String[] texts = new String[count];
    for (int i = 0; i < count; i++) {
      long code = Integers.at(decoded, i);
      texts[i] = code > 0 && code <= labels.size() ? labels.get((int) code - 1) : "";
    }
    return new Elements.Texts(texts);
  }

  @Override
  public Elements fill(int count, String name) {
    String[] texts = new String[count];
    Arrays.fill(texts, fill);
    return new Elements.Texts(texts);
  }
}
