package org.laminsql.adapters.format.fcs;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a TEXT segment apart (FCS 3.1 §3.2): its first character separates keywords and values; two
 * of them stand for one inside a keyword or value.
 *
 * <p>Empty values are forbidden for that reason, but written. {@code /$P1S//$P1N/FSC/} then reads
 * as the keyword {@code $P1S/$P1N}; since no standard keyword holds a separator, one beside a
 * {@code $} is taken as the end of an empty value.
 */
final class TextSegment {

  /** No known cytometer writes more than some hundred KiB; a damaged HEADER may say anything. */
  private static final int LARGEST = 16 << 20;

  private final String text;
  private final char separator;
  private final List<Keyword> keywords = new ArrayList<>();

  private TextSegment(String text) {
    this.text = text;
    this.separator = text.charAt(0);
  }

  /** The keywords of a segment, in the order of the file. */
  static List<Keyword> read(FileBytes bytes, Segment segment) {
    long length = segment.length();
    if (segment.begin() < Header.SIZE || length < 2 || length > LARGEST) {
      throw bytes.corrupt(
          "a TEXT segment cannot lie from byte " + segment.begin() + " to " + segment.end());
    }
    if (segment.end() >= bytes.size()) {
      throw bytes.corrupt(
          "its TEXT segment ends at byte "
              + segment.end()
              + ", but the file has only "
              + bytes.size());
    }
    return new TextSegment(decode(bytes.read(segment.begin(), (int) length))).keywords();
  }

  /** UTF-8 since 3.1; what is not, was written in the Latin-1 of older cytometers. */
  private static String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException older) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  /** A keyword without a value, as padding behind the last separator is, stands for nothing. */
  private List<Keyword> keywords() {
    List<String> tokens = tokens();
    for (int i = 0; i + 1 < tokens.size(); i += 2) {
      addAll(tokens.get(i), tokens.get(i + 1));
    }
    return keywords;
  }

  private void addAll(String name, String value) {
    String rest = name;
    int at = rest.indexOf(separator);
    while (at >= 0 && (rest.startsWith("$") || rest.startsWith("$", at + 1))) {
      keywords.add(new Keyword(rest.substring(0, at).strip(), ""));
      rest = rest.substring(at + 1);
      at = rest.indexOf(separator);
    }
    keywords.add(new Keyword(rest.strip(), value));
  }

  private List<String> tokens() {
    List<String> tokens = new ArrayList<>();
    StringBuilder token = new StringBuilder();
    for (int at = 1; at < text.length(); at++) {
      char character = text.charAt(at);
      if (character != separator) {
        token.append(character);
      } else if (at + 1 < text.length() && text.charAt(at + 1) == separator) {
        token.append(separator);
        at++;
      } else {
        tokens.add(token.toString());
        token.setLength(0);
      }
    }
    if (token.length() > 0) {
      tokens.add(token.toString());
    }
    return tokens;
  }
}
