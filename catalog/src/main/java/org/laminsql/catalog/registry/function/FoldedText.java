package org.laminsql.catalog.registry.function;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Text without its case, character by character, so that positions stay where they are: {@code
 * Σίγμας} and {@code ΣΊΓΜΑΣ} are the same, {@code ß} and {@code SS} are not. The same on every
 * database, whatever its locale.
 */
public final class FoldedText {

  /** Behind the last letter that has a case (Adlam, U+1E943). */
  private static final int END_OF_CASES = 0x1F000;

  private FoldedText() {}

  /** The text folded; as long as it was. */
  public static String of(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    text.codePoints().forEach(c -> folded.appendCodePoint(fold(c)));
    return folded.toString();
  }

  /**
   * For each character of a text, in order, all characters that fold to the same as it does; itself
   * among them.
   */
  public static List<List<Integer>> variants(String text) {
    Map<Integer, List<Integer>> byFold = new HashMap<>();
    text.codePoints().forEach(c -> byFold.put(fold(c), new ArrayList<>()));
    for (int c = 0; c < END_OF_CASES; c++) {
      List<Integer> same = byFold.get(fold(c));
      if (same != null) {
        same.add(c);
      }
    }
    return text.codePoints()
        .mapToObj(c -> c < END_OF_CASES ? byFold.get(fold(c)) : List.of(c))
        .map(List::copyOf)
        .toList();
  }

  private static int fold(int c) {
    return c < 0x80 && (c < 'A' || c > 'z') ? c : Character.toLowerCase(Character.toUpperCase(c));
  }
}
