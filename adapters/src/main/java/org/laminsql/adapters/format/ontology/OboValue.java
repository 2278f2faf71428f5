package org.laminsql.adapters.format.ontology;

import java.util.Optional;

/**
 * The value of a clause, read from left to right (OBO 1.4, section 3). One thread.
 *
 * <p>A backslash makes {@code n} a line feed, {@code t} a tab, {@code r} a carriage return, {@code
 * f} a form feed, and any other letter itself; so does fastobo, which LaminDB reads with.
 */
final class OboValue {

  private final String text;
  private int position;

  OboValue(String text) {
    this.text = text;
    skipBlanks();
  }

  /** Text up to qualifiers, a comment or the end; the blanks before them belong to it. */
  String unquoted() {
    StringBuilder read = new StringBuilder();
    while (position < text.length() && !startsEnding('!') && !startsEnding('{')) {
      read.append(unescaped());
    }
    return read.toString();
  }

  /** Text in quotation marks; empty if none stands here or it has no end. */
  Optional<String> quoted() {
    skipBlanks();
    if (position == text.length() || text.charAt(position) != '"') {
      return Optional.empty();
    }
    position++;
    StringBuilder read = new StringBuilder();
    while (position < text.length()) {
      if (text.charAt(position) == '"') {
        position++;
        return Optional.of(read.toString());
      }
      read.append(unescaped());
    }
    return Optional.empty();
  }

  /** A text without blanks, such as an id; {@code ""} if there is none. */
  String word() {
    skipBlanks();
    StringBuilder read = new StringBuilder();
    while (position < text.length()
        && !isBlank(text.charAt(position))
        && !(startsEnding('!') && read.isEmpty())
        && !startsEnding('{')) {
      read.append(unescaped());
    }
    return read.toString();
  }

  /** Whether only qualifiers and a comment follow. */
  boolean atEnd() {
    return OboEnding.at(text, position);
  }

  private boolean startsEnding(char letter) {
    return text.charAt(position) == letter && atEnd();
  }

  private char unescaped() {
    char letter = text.charAt(position++);
    if (letter != '\\' || position == text.length()) {
      return letter;
    }
    char escaped = text.charAt(position++);
    return switch (escaped) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'f' -> '\f';
      default -> escaped;
    };
  }

  private void skipBlanks() {
    while (position < text.length() && isBlank(text.charAt(position))) {
      position++;
    }
  }

  private static boolean isBlank(char letter) {
    return letter == ' ' || letter == '\t';
  }
}
