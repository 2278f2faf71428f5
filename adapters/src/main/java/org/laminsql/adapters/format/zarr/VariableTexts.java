package org.laminsql.adapters.format.zarr;

import static org.laminsql.catalog.error.LaminSqlError.FILE_CORRUPT;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.codec.DecodedSize;

/**
 * {@code vlen-utf8} of numcodecs: the number of texts, then each text's length in bytes and its
 * UTF-8; numbers are little-endian and of 32 bits.
 *
 * @param fill the text of a chunk that is not stored
 */
record VariableTexts(int count, String fill) implements ElementCodec {

  /** A chunk of more is taken for damaged: so much, and so much more for each text. */
  private static final long LARGEST_CHUNK = 1L << 28;

  private static final long LARGEST_MEAN_TEXT = 1L << 10;

  @Override
  public DecodedSize size() {
    return DecodedSize.atMost(LARGEST_CHUNK + count * LARGEST_MEAN_TEXT);
  }

  @Override
  public Elements decode(byte[] bytes, String name) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.length < Integer.BYTES || buffer.getInt() != count) {
      throw FILE_CORRUPT.with(name, "it does not hold the expected " + count + " texts");
    }
    if (count > buffer.remaining() / Integer.BYTES) {
      throw cut(name);
    }
    String[] texts = new String[count];
    for (int i = 0; i < count; i++) {
      int length = buffer.remaining() < Integer.BYTES ? -1 : buffer.getInt();
      if (length < 0 || length > buffer.remaining()) {
        throw cut(name);
      }
      texts[i] =
          Utf8.text(bytes, buffer.position(), length)
              .orElseThrow(() -> FILE_CORRUPT.with(name, "a text in it is no UTF-8"));
      buffer.position(buffer.position() + length);
    }
    return new Elements.Texts(texts);
  }

  @Override
  public Elements fill(String name) {
    String[] texts = new String[count];
    Arrays.fill(texts, fill);
    return new Elements.Texts(texts);
  }

  private static RuntimeException cut(String name) {
    return FILE_CORRUPT.with(name, "its texts are cut");
  }
}
