package org.laminsql.adapters.format.ontology;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an OBO file: UTF-8 with or without a byte order mark, ended by any of the three line
 * ends, continued behind a backslash at their end (OBO 1.4, section 2.1). One thread.
 */
final class OboLines {

  /** Headers may hold axioms; but what is no text has no line ends. */
  private static final int LONGEST_LINE = 16 << 20;

  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private final BufferedReader characters;
  private final String name;
  private final StringBuilder line = new StringBuilder();
  private int number;
  private int read;

  OboLines(InputStream bytes, String name) {
    this.characters =
        new BufferedReader(
            new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    this.name = name;
  }

  /** The next line, or null behind the last one. */
  @Nullable String next() throws IOException {
    line.setLength(0);
    number = read + 1;
    boolean any = append();
    while (any && endsInBackslash()) {
      line.setLength(line.length() - 1);
      if (!append()) {
        break;
      }
    }
    return any ? line.toString() : null;
  }

  /** The number of the line last read, where it began; from 1. */
  int number() {
    return number;
  }

  private boolean append() throws IOException {
    int letter = characters.read();
    if (letter < 0) {
      return false;
    }
    read++;
    if (read == 1 && letter == BYTE_ORDER_MARK) {
      letter = characters.read();
    }
    while (letter >= 0 && letter != '\n' && letter != '\r') {
      if (line.length() == LONGEST_LINE) {
        throw Unreadable.because(name, "line " + number + " is too long");
      }
      line.append((char) letter);
      letter = characters.read();
    }
    if (letter == '\r') {
      skipLineFeed();
    }
    return true;
  }

  private void skipLineFeed() throws IOException {
    characters.mark(1);
    if (characters.read() != '\n') {
      characters.reset();
    }
  }

  private boolean endsInBackslash() {
    int backslashes = 0;
    for (int i = line.length() - 1; i >= 0 && line.charAt(i) == '\\'; i--) {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }
}
