package org.laminsql.catalog.ontology.file;

import java.util.Locale;

/**
 * Python's {@code str.title()}, which bionty puts definitions through: a cased letter is a title
 * letter after anything that is none, and small after one that is.
 */
final class TitleCase {

  private static final int CAPITAL_SIGMA = 0x3A3;
  private static final String FINAL_SIGMA = "\u03C2";

  private TitleCase() {}

  static String of(String text) {
    StringBuilder title = new StringBuilder(text.length());
    boolean inWord = false;
    for (int i = 0; i < text.length(); ) {
      int letter = text.codePointAt(i);
      i += Character.charCount(letter);
      if (!inWord) {
        title.append(capital(letter));
      } else if (letter == CAPITAL_SIGMA && !continues(text, i)) {
        title.append(FINAL_SIGMA);
      } else {
        title.append(Character.toString(letter).toLowerCase(Locale.ROOT));
      }
      inWord = isCased(letter);
    }
    return title.toString();
  }

  /** One letter may become two: {@code ß} becomes {@code Ss}. */
  private static String capital(int letter) {
    int simple = Character.toTitleCase(letter);
    String upper = Character.toString(letter).toUpperCase(Locale.ROOT);
    boolean grows = upper.codePointCount(0, upper.length()) > 1;
    if (simple != letter || !grows) {
      return Character.toString(simple);
    }
    int first = upper.offsetByCodePoints(0, 1);
    return upper.substring(0, first) + upper.substring(first).toLowerCase(Locale.ROOT);
  }

  /** Whether a cased letter follows, marks between them not counted. */
  private static boolean continues(String text, int from) {
    int letter = 0;
    for (int i = from; i < text.length(); i += Character.charCount(letter)) {
      letter = text.codePointAt(i);
      if (isCased(letter) || !isIgnored(letter)) {
        return isCased(letter);
      }
    }
    return false;
  }

  private static boolean isCased(int letter) {
    return Character.isLowerCase(letter)
        || Character.isUpperCase(letter)
        || Character.isTitleCase(letter);
  }

  /** Case_Ignorable, near enough: marks, and the punctuation that stands within words. */
  private static boolean isIgnored(int letter) {
    int type = Character.getType(letter);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT
        || type == Character.MODIFIER_LETTER
        || type == Character.MODIFIER_SYMBOL
        || "'.:\u00B7\u2019".indexOf(letter) >= 0;
  }
}
