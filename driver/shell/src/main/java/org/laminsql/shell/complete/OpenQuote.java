package org.laminsql.shell.complete;

import java.util.Optional;

/**
 * A quote that is open where the cursor stands.
 *
 * @param start where the quote character is
 * @param quote {@code '} of a text, or {@code "} of a name
 * @param qualifier the name before the dot before a name; empty if there is none
 * @param prefix what stands between the quote and the cursor, doubled quotes made single
 * @param closed whether the closing quote stands behind the cursor already: JLine types it with the
 *     opening one
 */
record OpenQuote(int start, char quote, String qualifier, String prefix, boolean closed) {

  /**
   * The one at the cursor; empty if none is open there, in commands of the shell, and in columns
   * that are qualified by more than one name, which SQLLine knows.
   */
  static Optional<OpenQuote> at(String line, int cursor) {
    String typed = line.substring(0, cursor);
    int start = typed.stripLeading().startsWith("!") ? -1 : start(typed);
    if (start < 0) {
      return Optional.empty();
    }
    char quote = typed.charAt(start);
    String before = quote == '"' ? qualifiers(typed.substring(0, start)) : "";
    if (before.indexOf('.') >= 0) {
      return Optional.empty();
    }
    String doubled = String.valueOf(quote) + quote;
    String prefix = typed.substring(start + 1).replace(doubled, String.valueOf(quote));
    boolean closed = cursor < line.length() && line.charAt(cursor) == quote;
    return Optional.of(new OpenQuote(start, quote, before, prefix, closed));
  }

  boolean isText() {
    return quote == '\'';
  }

  /** A text or name as it is written from the opening quote to where the cursor will stand. */
  String quoted(String value) {
    String mark = String.valueOf(quote);
    return mark + value.replace(mark, mark + mark) + (closed ? "" : mark);
  }

  /** Where the quote is that is still open at the end; -1 if none is. */
  private static int start(String typed) {
    int i = 0;
    while (i < typed.length()) {
      char c = typed.charAt(i);
      if (typed.startsWith("--", i) || typed.startsWith("/*", i)) {
        String end = c == '-' ? "\n" : "*/";
        int close = typed.indexOf(end, i + 2);
        if (close < 0) {
          return -1;
        }
        i = close + end.length();
      } else if (c == '\'' || c == '"') {
        int close = closing(typed, i);
        if (close < 0) {
          return i;
        }
        i = close + 1;
      } else {
        i++;
      }
    }
    return -1;
  }

  private static int closing(String typed, int start) {
    char quote = typed.charAt(start);
    int close = typed.indexOf(quote, start + 1);
    while (close >= 0 && close + 1 < typed.length() && typed.charAt(close + 1) == quote) {
      close = typed.indexOf(quote, close + 2);
    }
    return close;
  }

  /** The names before a quote, without the dot that joins them to it. */
  private static String qualifiers(String before) {
    if (!before.endsWith(".")) {
      return "";
    }
    int end = before.length() - 1;
    int start = end;
    while (start > 0 && isPartOfName(before.charAt(start - 1))) {
      start--;
    }
    return before.substring(start, end).replace("\"", "");
  }

  private static boolean isPartOfName(char c) {
    return Character.isJavaIdentifierPart(c) || c == '.' || c == '"';
  }
}
