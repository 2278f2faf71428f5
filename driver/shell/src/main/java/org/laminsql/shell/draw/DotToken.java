package org.laminsql.shell.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A token of DOT.
 *
 * @param kind what it is
 * @param text without the marks around it; escapes of a quoted text are still in it but for {@code
 *     \"}, since what they mean depends on the attribute
 */
record DotToken(Kind kind, String text) {

  /** The kinds. */
  enum Kind {
    /** A name or number. */
    WORD,
    /** A text in quotes, which is never a keyword. */
    QUOTED,
    /** A text in angle brackets. */
    HTML,
    /** One of <code>{ } [ ] ; , : =</code> or an arrow. */
    SIGN
  }

  boolean isSign(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  boolean isKeyword(String keyword) {
    return kind == Kind.WORD && text.toLowerCase(Locale.ROOT).equals(keyword);
  }

  boolean isValue() {
    return kind != Kind.SIGN;
  }

  /** The tokens of a text, without blanks and comments. */
  static List<DotToken> of(String dot) throws DrawingException {
    List<DotToken> tokens = new ArrayList<>();
    int at = 0;
    while (at < dot.length()) {
      char c = dot.charAt(at);
      int end;
      if (Character.isWhitespace(c)) {
        end = at + 1;
      } else if (dot.startsWith("//", at) || c == '#') {
        end = after(dot, "\n", at);
      } else if (dot.startsWith("/*", at)) {
        end = after(dot, "*/", at + 2);
      } else if (c == '"') {
        end = quoted(dot, at);
        String inside = dot.substring(at + 1, end - 1);
        tokens.add(new DotToken(Kind.QUOTED, inside.replace("\\\n", "").replace("\\\"", "\"")));
      } else if (c == '<') {
        end = bracketed(dot, at);
        tokens.add(new DotToken(Kind.HTML, dot.substring(at + 1, end - 1)));
      } else if (dot.startsWith("->", at) || dot.startsWith("--", at)) {
        end = at + 2;
        tokens.add(new DotToken(Kind.SIGN, "->"));
      } else if ("{}[];,:=".indexOf(c) >= 0) {
        end = at + 1;
        tokens.add(new DotToken(Kind.SIGN, dot.substring(at, end)));
      } else {
        end = word(dot, at);
        tokens.add(new DotToken(Kind.WORD, dot.substring(at, end)));
      }
      at = end;
    }
    return tokens;
  }

  private static int after(String dot, String mark, int from) {
    int found = dot.indexOf(mark, from);
    return found < 0 ? dot.length() : found + mark.length();
  }

  private static int quoted(String dot, int start) throws DrawingException {
    for (int at = start + 1; at < dot.length(); at++) {
      if (dot.charAt(at) == '"') {
        return at + 1;
      }
      if (dot.charAt(at) == '\\') {
        at++;
      }
    }
    throw new DrawingException("the graph's text ends within quotes", null);
  }

  private static int bracketed(String dot, int start) throws DrawingException {
    int depth = 0;
    for (int at = start; at < dot.length(); at++) {
      if (dot.charAt(at) == '<') {
        depth++;
      } else if (dot.charAt(at) == '>' && --depth == 0) {
        return at + 1;
      }
    }
    throw new DrawingException("the graph's text ends within angle brackets", null);
  }

  private static int word(String dot, int start) throws DrawingException {
    int at = start;
    if (dot.charAt(at) == '-') {
      at++;
    }
    while (at < dot.length() && isWord(dot.charAt(at))) {
      at++;
    }
    if (at == start) {
      throw new DrawingException("the graph's text has a stray \"" + dot.charAt(at) + '"', null);
    }
    return at;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c >= 0x80;
  }
}
