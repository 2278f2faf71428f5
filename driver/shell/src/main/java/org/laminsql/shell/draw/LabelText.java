package org.laminsql.shell.draw;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Texts made to fit: long ones are broken at their separators and lose their middle. */
final class LabelText {

  private static final String ELLIPSIS = "…";

  /** After these a key is broken; not before its suffix. */
  private static final String SEPARATORS = "/_- :,;=";

  private final double width;
  private final double fontSize;

  private LabelText(double width, double fontSize) {
    this.width = width;
    this.fontSize = fontSize;
  }

  /**
   * At most so many lines, none wider than that.
   *
   * @param text one line
   * @param most how many lines; at least one
   */
  static List<String> fit(String text, double width, double fontSize, int most) {
    LabelText fitting = new LabelText(width, fontSize);
    List<String> characters = characters(text);
    List<String> lines = fitting.lines(characters);
    // What names a file stands at the end of its key: more of the end is kept.
    int tail = characters.size() * 3 / 5;
    int head = characters.size() - tail;
    while (lines.size() > most && head + tail > 1) {
      if (head * 3 > tail * 2) {
        head--;
      } else {
        tail--;
      }
      List<String> kept = new ArrayList<>(characters.subList(0, head));
      kept.add(ELLIPSIS);
      kept.addAll(characters.subList(characters.size() - tail, characters.size()));
      lines = fitting.lines(kept);
    }
    return lines;
  }

  /** Without what XML cannot hold and what would move the text: controls become blanks. */
  static String printable(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .filter(c -> Character.getType(c) != Character.SURROGATE && (c & 0xfffe) != 0xfffe)
        .forEach(printable::appendCodePoint);
    return printable.toString();
  }

  /** The same for several lines. */
  static String printableLines(String text) {
    return text.lines().map(LabelText::printable).collect(Collectors.joining("\n"));
  }

  private List<String> lines(List<String> characters) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String character : characters) {
      if (TextWidth.of(line + character, fontSize) > width && !line.isEmpty()) {
        int end = end(line);
        lines.add(line.substring(0, end).strip());
        line.delete(0, end);
      }
      line.append(character);
    }
    if (!line.isEmpty() || lines.isEmpty()) {
      lines.add(line.toString().strip());
    }
    return lines;
  }

  /** Where a full line ends best: after a folder unless that is short, else after what it can. */
  private static int end(StringBuilder line) {
    int folder = line.lastIndexOf("/") + 1;
    if (2 * folder > line.length()) {
      return folder;
    }
    int end = line.length();
    while (end > 0 && SEPARATORS.indexOf(line.charAt(end - 1)) < 0) {
      end--;
    }
    return end == 0 ? line.length() : end;
  }

  /** What a reader takes for one character may be several code points. */
  private static List<String> characters(String text) {
    BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
    breaks.setText(text);
    List<String> characters = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      characters.add(text.substring(start, end));
      start = end;
    }
    return characters;
  }
}
