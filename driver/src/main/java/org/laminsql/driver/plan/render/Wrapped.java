package org.laminsql.driver.plan.render;

/**
 * Aggregate calls that a dialect wrapped: {@code CAST(<call> AS type)}, {@code COALESCE(<call>,
 * 0)}.
 *
 * <p>The call itself is marked, so that OVER and FILTER can be put behind it.
 */
final class Wrapped {

  private static final char END = '\u0002';

  private Wrapped() {}

  /** Marks the end of the call inside a text. */
  static String call(String text) {
    return text + END;
  }

  /** Puts a clause behind the marked call, or behind the text where nothing is marked. */
  static String behindCall(String text, String clause) {
    int end = text.lastIndexOf(END);
    return end < 0 ? text + clause : text.substring(0, end) + clause + text.substring(end + 1);
  }

  /** The text without marks. */
  static String unmarked(String text) {
    return text.replace(String.valueOf(END), "");
  }
}
