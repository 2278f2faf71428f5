package org.laminsql.adapters.format.zarr;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** UTF-8, strictly: a damaged text is no text. */
final class Utf8 {

  private static final char REPLACEMENT = '\uFFFD';

  private Utf8() {}

  /** The text; empty if the bytes are no UTF-8. */
  static Optional<String> text(byte[] bytes, int offset, int length) {
    String text = new String(bytes, offset, length, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) < 0) {
      return Optional.of(text);
    }
    try {
      ByteBuffer range = ByteBuffer.wrap(bytes, offset, length);
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(range).toString());
    } catch (CharacterCodingException malformed) {
      return Optional.empty();
    }
  }
}
