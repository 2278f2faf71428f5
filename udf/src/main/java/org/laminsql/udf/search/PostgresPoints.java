package org.laminsql.udf.search;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import org.laminsql.catalog.registry.function.FoldedText;

/**
 * The points of a row in Postgres: patterns in which each letter stands for both its cases, so that
 * the answer does not depend on the database's locale.
 */
final class PostgresPoints {

  private static final String ELEMENT_START = "(?:^|[|])";
  private static final String ELEMENT_END = "(?:[|]|$)";
  private static final String ENDS_WORD = "[ |.,;:]";

  private PostgresPoints() {}

  /** Most rows hold the text nowhere: one pattern over all fields tells. */
  static String of(List<String> fields, String text) {
    String pattern = pattern(text);
    return "CASE WHEN "
        + matches("concat_ws(chr(1), " + String.join(", ", fields) + ")", pattern)
        + " THEN "
        + fields.stream().map(field -> ofField(field, pattern)).collect(joining(" + "))
        + " ELSE 0 END";
  }

  private static String ofField(String field, String pattern) {
    return "CASE WHEN "
        + matches(field, pattern)
        + " THEN 1"
        + points(200, field, "^" + pattern + "$")
        + points(200, field, ELEMENT_START + pattern + ELEMENT_END)
        + points(10, field, "(?:^|" + ENDS_WORD + ")" + pattern + "(?:" + ENDS_WORD + "|$)")
        + points(8, field, ELEMENT_START + pattern + "[^ |]*" + ELEMENT_END)
        + points(2, field, "(?:^|[ |])" + pattern)
        + points(2, field, pattern + "(?:" + ENDS_WORD + "|$)")
        + " ELSE 0 END";
  }

  private static String points(int points, String field, String pattern) {
    return " + CASE WHEN " + matches(field, pattern) + " THEN " + points + " ELSE 0 END";
  }

  private static String matches(String field, String pattern) {
    // E'…' means the same whatever standard_conforming_strings says.
    return field + " ~ E'" + pattern.replace("\\", "\\\\") + "'";
  }

  private static String pattern(String text) {
    return FoldedText.variants(text).stream().map(PostgresPoints::anyOf).collect(joining());
  }

  private static String anyOf(List<Integer> characters) {
    return characters.size() == 1
        ? literal(characters.get(0))
        : characters.stream().map(PostgresPoints::literal).collect(joining("", "[", "]"));
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
