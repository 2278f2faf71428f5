package org.laminsql.catalog.feature;

import java.util.ArrayList;
import java.util.List;

/** Text with brackets in brackets; behind {@code =} a quoted value may hold brackets too. */
final class Brackets {

  private Brackets() {}

  /**
   * What stands between the bracket at that place and its partner, or the end where it has none.
   */
  static String content(String text, int open) {
    int end = partner(text, open);
    return text.substring(open + 1, end);
  }

  private static int partner(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      i = afterQuotes(text, i);
      char c = text.charAt(i);
      if (c == '[') {
        depth++;
      } else if (c == ']' && --depth == 0) {
        return i;
      }
    }
    return text.length();
  }

  /** The parts between separators that stand in no brackets. */
  static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      i = afterQuotes(text, i);
      char c = text.charAt(i);
      if (c == '[') {
        depth++;
      } else if (c == ']') {
        depth--;
      } else if (c == separator && depth == 0) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  /** The place of the closing quote if a quoted value begins here, else the place itself. */
  private static int afterQuotes(String text, int place) {
    char c = text.charAt(place);
    boolean opens = (c == '\'' || c == '"') && place > 0 && text.charAt(place - 1) == '=';
    int close = opens ? text.indexOf(c, place + 1) : -1;
    return close < 0 ? place : close;
  }
}
