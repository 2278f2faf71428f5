package org.laminsql.adapters.format.hdf5;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.laminsql.adapters.array.Elements;

/** Turns stored bytes into texts: UTF-8, whichever character set the type claims. One thread. */
final class TextDecoder {

  private final Place place;

  TextDecoder(Place place) {
    this.place = place;
  }

  /** Texts one behind the other. */
  Elements fixed(TextType.Fixed type, byte[] bytes, int count) {
    String[] values = new String[count];
    int size = type.sizeInBytes();
    for (int i = 0; i < count; i++) {
      values[i] = text(bytes, i * size, length(type, bytes, i * size));
    }
    return new Elements.Texts(values);
  }

  private static int length(TextType.Fixed type, byte[] bytes, int start) {
    int size = type.sizeInBytes();
    if (type.padding() == TextType.Padding.NUL_TERMINATED) {
      int length = 0;
      while (length < size && bytes[start + length] != 0) {
        length++;
      }
      return length;
    }
    byte padding = (byte) (type.padding() == TextType.Padding.NULS ? 0 : ' ');
    int length = size;
    while (length > 0 && bytes[start + length - 1] == padding) {
      length--;
    }
    return length;
  }

  /** A text as the global heap keeps it, with or without NULs at its end. */
  String variable(byte[] stored) {
    int end = stored.length;
    while (end > 0 && stored[end - 1] == 0) {
      end--;
    }
    return text(stored, 0, end);
  }

  /** h5py writes UTF-8 as ASCII. */
  private String text(byte[] bytes, int start, int length) {
    for (int i = start; i < start + length; i++) {
      if (bytes[i] < 0) {
        return decoded(bytes, start, length);
      }
    }
    return new String(bytes, start, length, StandardCharsets.ISO_8859_1);
  }

  private String decoded(byte[] bytes, int start, int length) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, start, length))
          .toString();
    } catch (CharacterCodingException e) {
      throw place.unsupported("text that is not UTF-8");
    }
  }
}
