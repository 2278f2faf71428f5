package org.laminsql.driver.plan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Line breaks in quoted names, which Calcite's grammar does not know and arrays in files do have.
 * Before a statement is parsed they become noncharacters, which Unicode keeps for such use; the
 * words of the statement have them back.
 */
final class LineBreaks {

  private static final char FEED = '\uFDD0';
  private static final char RETURN = '\uFDD1';

  /**
   * A name is what no text, comment or escaped text before it holds; {@code ""} begins a new one.
   */
  private static final Pattern NAME_OR_SKIPPED =
      Pattern.compile(
          "(?<!\\w)[eE]'[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+'|'[^']*+'|--[^\\n]*+|//[^\\n]*+|/\\*.*?\\*/"
              + "|\"[^\"]*+\"",
          Pattern.DOTALL);

  private LineBreaks() {}

  /** The statement without line breaks in its names. */
  static String hidden(String sql) {
    return sql.indexOf('"') < 0 || (sql.indexOf('\n') < 0 && sql.indexOf('\r') < 0)
        ? sql
        : NAME_OR_SKIPPED
            .matcher(sql)
            .replaceAll(found -> Matcher.quoteReplacement(hiddenIn(found.group())));
  }

  private static String hiddenIn(String word) {
    return word.startsWith("\"") ? word.replace('\n', FEED).replace('\r', RETURN) : word;
  }

  /** The word as it was written. */
  static String shown(String word) {
    return word.replace(FEED, '\n').replace(RETURN, '\r');
  }
}
