package org.laminsql.udf.search;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.laminsql.catalog.registry.MetadataDatabase.Dialect;
import org.laminsql.catalog.registry.function.FoldedText;

/**
 * The points that a column gets for a text, in the database's own SQL. SQLite asks Java; Postgres
 * tries patterns in which each letter stands for both its cases, so that the answer depends neither
 * on the database nor on its locale.
 */
final class SearchedField {

  private static final String ELEMENT_START = "(?:^|[|])";
  private static final String ELEMENT_END = "(?:[|]|$)";
  private static final String ENDS_WORD = "[ |.,;:]";

  private SearchedField() {}

  /** The points of a column; 0 if it does not hold the text. */
  static String points(Dialect dialect, String column, String text) {
    return dialect == Dialect.SQLITE ? asked(column, text) : tried(column, pattern(text));
  }

  private static String asked(String column, String text) {
    String literal = "'" + text.replace("'", "''") + "'";
    return "coalesce(lamin_search_score(" + column + ", " + literal + "), 0)";
  }

  private static String tried(String column, String pattern) {
    return "CASE WHEN "
        + matches(column, pattern)
        + " THEN 1"
        + points(200, column, "^" + pattern + "$")
        + points(200, column, ELEMENT_START + pattern + ELEMENT_END)
        + points(10, column, "(?:^|" + ENDS_WORD + ")" + pattern + "(?:" + ENDS_WORD + "|$)")
        + points(8, column, ELEMENT_START + pattern + "[^ |]*" + ELEMENT_END)
        + points(2, column, "(?:^|[ |])" + pattern)
        + points(2, column, pattern + "(?:" + ENDS_WORD + "|$)")
        + " ELSE 0 END";
  }

  private static String points(int points, String column, String pattern) {
    return " + CASE WHEN " + matches(column, pattern) + " THEN " + points + " ELSE 0 END";
  }

  private static String matches(String column, String pattern) {
    // E'…' means the same whatever standard_conforming_strings says.
    return column + " ~ E'" + pattern.replace("\\", "\\\\") + "'";
  }

  private static String pattern(String text) {
    return FoldedText.variants(text).stream()
        .map(SearchedField::anyOf)
        .collect(Collectors.joining());
  }

  private static String anyOf(List<Integer> characters) {
    return characters.size() == 1
        ? literal(characters.get(0))
        : characters.stream().map(SearchedField::literal).collect(Collectors.joining("", "[", "]"));
  }

  /** Letters and digits as they are, all else by number: no character has a meaning then. */
  private static String literal(int character) {
    boolean plain = character < 0x80 && Character.isLetterOrDigit(character);
    if (plain) {
      return Character.toString(character);
    }
    return String.format(Locale.ROOT, character < 0x10000 ? "\\u%04x" : "\\U%08x", character);
  }
}
