package org.laminsql.catalog.registry.function;

import java.util.regex.Pattern;
import org.laminsql.catalog.error.LaminSqlError;

/** LIKE and SIMILAR TO patterns as regular expressions that match the whole text. */
final class LikePattern {

  private static final String OPERATORS_OF_SIMILAR = "|*+?{}()";
  private static final String SPECIAL_IN_REGEX = ".^$\\[]|*+?{}()";

  private LikePattern() {}

  /**
   * The regular expression of a LIKE pattern.
   *
   * @param escape one character, or empty for none
   */
  static String like(String pattern, String escape) {
    return translate(pattern, escape, "");
  }

  /** The regular expression of a SIMILAR TO pattern, whose operators are SQL's. */
  static String similar(String pattern, String escape) {
    return "(?:" + translate(pattern, escape, OPERATORS_OF_SIMILAR) + ")";
  }

  private static String translate(String pattern, String escape, String operators) {
    int escaping = escape.isEmpty() ? -1 : escape.codePointAt(0);
    StringBuilder regex = new StringBuilder();
    int i = 0;
    while (i < pattern.length()) {
      int c = pattern.codePointAt(i);
      i += Character.charCount(c);
      if (c == escaping) {
        if (i == pattern.length()) {
          throw LaminSqlError.INVALID_PARAMETER.with(
              "LIKE pattern must not end with escape character", "Correct \"" + pattern + "\"");
        }
        int literal = pattern.codePointAt(i);
        i += Character.charCount(literal);
        regex.append(Pattern.quote(Character.toString(literal)));
      } else if (c == '%') {
        regex.append(".*");
      } else if (c == '_') {
        regex.append('.');
      } else if (operators.indexOf(c) >= 0) {
        regex.append(c == '(' ? "(?:" : Character.toString(c));
      } else if (c == '[' && !operators.isEmpty()) {
        int end = endOfBracket(pattern, i);
        regex.append(bracket(pattern.substring(i, end)));
        i = end + 1;
      } else {
        regex.append(SPECIAL_IN_REGEX.indexOf(c) >= 0 ? "\\" : "").appendCodePoint(c);
      }
    }
    return regex.toString();
  }

  /** Where the bracket ends whose contents start at {@code from}. */
  private static int endOfBracket(String pattern, int from) {
    int first = pattern.startsWith("^", from) ? from + 1 : from;
    int i = first;
    while (i < pattern.length()) {
      if (pattern.startsWith("[:", i)) {
        i = Math.max(i, pattern.indexOf(":]", i)) + 2;
      } else if (pattern.charAt(i) == ']' && i > first) {
        return i;
      } else {
        i++;
      }
    }
    throw LaminSqlError.INVALID_PARAMETER.with(
        "invalid regular expression: brackets [] not balanced", "Correct \"" + pattern + "\"");
  }

  private static String bracket(String contents) {
    String classes =
        contents
            .replace("\\", "\\\\")
            .replace("&&", "&\\&")
            .replace("[:alpha:]", "\\p{IsAlphabetic}")
            .replace("[:digit:]", "0-9")
            .replace("[:alnum:]", "\\p{IsAlphabetic}0-9")
            .replace("[:upper:]", "\\p{Lu}")
            .replace("[:lower:]", "\\p{Ll}")
            .replace("[:space:]", "\\s")
            .replace("[:punct:]", "\\p{Punct}");
    return "[" + classes.replace("[", "\\[") + "]";
  }
}
