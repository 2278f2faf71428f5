package org.laminsql.adapters.format.arrow;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.SqlType;

/**
 * Texts and bytes.
 *
 * @param type VARCHAR or VARBINARY
 */
record BinaryValues(SqlType type, int size, Validity validity, ByteRanges ranges, Place place)
    implements Values {

  private static final char REPLACEMENT = '\uFFFD';

  @Override
  public @Nullable Object at(int index) {
    if (validity.isNull(index)) {
      return null;
    }
    return type.equals(SqlType.VARCHAR)
        ? ranges.at(index, this::text)
        : ranges.at(index, (bytes, from, length) -> Arrays.copyOfRange(bytes, from, from + length));
  }

  /** Decoding replaces what is no UTF-8; only a text with replacements is looked at twice. */
  private Object text(byte[] bytes, int from, int length) {
    String text = new String(bytes, from, length, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0) {
      try {
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, length));
      } catch (CharacterCodingException e) {
        throw place.corrupt("it holds text that is no UTF-8", e);
      }
    }
    return text;
  }
}
