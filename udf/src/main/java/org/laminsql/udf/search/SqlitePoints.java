package org.laminsql.udf.search;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.laminsql.catalog.model.Quoting;
import org.laminsql.catalog.registry.function.FoldedText;

/** The points of a row in SQLite, which asks Java for the fields of rows that hold the text. */
final class SqlitePoints {

  private static final int END_OF_ASCII = 0x80;

  private SqlitePoints() {}

  /** Most rows hold the text nowhere: SQLite finds that out without calling Java. */
  static String of(List<String> fields, String text) {
    return "CASE WHEN instr("
        + folded(fields, text)
        + ", "
        + Quoting.text(FoldedText.of(text))
        + ") THEN "
        + fields.stream()
            .map(
                field ->
                    "coalesce(lamin_search_score(" + field + ", " + Quoting.text(text) + "), 0)")
            .collect(joining(" + "))
        + " ELSE 0 END";
  }

  /** All fields as one text, in which the letters of the searched text have lost their case. */
  private static String folded(List<String> fields, String text) {
    // SQLite's own lower() knows the letters of ASCII.
    String folded =
        fields.stream()
            .map(field -> "coalesce(" + field + ", '')")
            .collect(joining(" || char(1) || ", "lower(", ")"));
    for (int variant : beyondAscii(text)) {
      String letter = Character.toString(variant);
      String plain = FoldedText.of(letter);
      if (!plain.equals(letter)) {
        folded =
            "replace(" + folded + ", " + Quoting.text(letter) + ", " + Quoting.text(plain) + ")";
      }
    }
    return folded;
  }

  private static NavigableSet<Integer> beyondAscii(String text) {
    NavigableSet<Integer> variants = new TreeSet<>();
    FoldedText.variants(text).forEach(variants::addAll);
    variants.headSet(END_OF_ASCII).clear();
    return variants;
  }
}
