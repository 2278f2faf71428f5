package org.laminsql.catalog.registry.function;

/**
 * How well a field fits what is searched, as LaminDB's {@code search()} ranks it (2.12.1; contract
 * §5.5): a sum of points, each given once however often the field holds the text.
 *
 * <p>A field is a list of elements between bars, which is how LaminDB stores synonyms.
 */
final class SearchScore {

  private static final int CONTAINED = 1;
  private static final int FIELD = 200;
  private static final int ELEMENT = 200;
  private static final int PHRASE = 10;
  private static final int WORD_OF_ELEMENT = 8;
  private static final int START_OF_WORD = 2;
  private static final int END_OF_WORD = 2;

  private static final char BAR = '|';
  private static final String ENDS_WORD = " |.,;:";

  private final String wanted;

  /**
   * @param wanted what is searched, not empty
   */
  SearchScore(String wanted) {
    this.wanted = FoldedText.of(wanted);
  }

  /** The points of a field; 0 if it does not hold the text. */
  long of(String field) {
    String text = FoldedText.of(field);
    int at = text.indexOf(wanted);
    if (at < 0) {
      return 0;
    }
    boolean element = false;
    boolean phrase = false;
    boolean wordOfElement = false;
    boolean startOfWord = false;
    boolean endOfWord = false;
    for (; at >= 0; at = text.indexOf(wanted, at + 1)) {
      int end = at + wanted.length();
      boolean startsElement = at == 0 || text.charAt(at - 1) == BAR;
      boolean endsElement = end == text.length() || text.charAt(end) == BAR;
      boolean ends = end == text.length() || ENDS_WORD.indexOf(text.charAt(end)) >= 0;
      boolean starts = at == 0 || ENDS_WORD.indexOf(text.charAt(at - 1)) >= 0;
      element |= startsElement && endsElement;
      phrase |= starts && ends;
      wordOfElement |= startsElement && !hasBlank(text, end);
      startOfWord |= startsElement || text.charAt(at - 1) == ' ';
      endOfWord |= ends;
    }
    return (long) CONTAINED
        + (text.length() == wanted.length() ? FIELD : 0)
        + (element ? ELEMENT : 0)
        + (phrase ? PHRASE : 0)
        + (wordOfElement ? WORD_OF_ELEMENT : 0)
        + (startOfWord ? START_OF_WORD : 0)
        + (endOfWord ? END_OF_WORD : 0);
  }

  /** Whether the rest of the element has a blank. */
  private static boolean hasBlank(String text, int from) {
    int bar = text.indexOf(BAR, from);
    int blank = text.indexOf(' ', from);
    return blank >= 0 && (bar < 0 || blank < bar);
  }
}
