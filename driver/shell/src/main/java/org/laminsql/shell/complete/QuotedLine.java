package org.laminsql.shell.complete;

import java.util.List;
import org.jline.reader.CompletingParsedLine;

/**
 * A line whose word is what stands between an open quote and the cursor, the quote included.
 *
 * @param line the whole line
 * @param cursor where the cursor stands in it
 * @param place the open quote
 */
record QuotedLine(String line, int cursor, OpenQuote place) implements CompletingParsedLine {

  @Override
  public String word() {
    return line.substring(place.start(), cursor);
  }

  @Override
  public int wordCursor() {
    return cursor - place.start();
  }

  @Override
  public int wordIndex() {
    return 0;
  }

  @Override
  public List<String> words() {
    return List.of(word());
  }

  /** Candidates are written in SQL already. */
  @Override
  public CharSequence escape(CharSequence candidate, boolean complete) {
    return candidate;
  }

  @Override
  public int rawWordCursor() {
    return wordCursor();
  }

  @Override
  public int rawWordLength() {
    return wordCursor();
  }
}
