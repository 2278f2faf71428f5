package org.laminsql.catalog.model;

/** The order of texts by code point, which UTF-16 differs from beyond the basic plane. */
public final class CodePoints {

  private CodePoints() {}

  /** Negative, zero or positive, as {@link Comparable#compareTo}. */
  public static int compare(String left, String right) {
    int shorter = Math.min(left.length(), right.length());
    for (int i = 0; i < shorter; i++) {
      char one = left.charAt(i);
      char other = right.charAt(i);
      if (one != other) {
        return Integer.compare(rank(one), rank(other));
      }
    }
    return Integer.compare(left.length(), right.length());
  }

  /** Surrogates stand for code points above all others. */
  private static int rank(char unit) {
    return Character.isSurrogate(unit) ? unit + Character.MAX_VALUE : unit;
  }
}
