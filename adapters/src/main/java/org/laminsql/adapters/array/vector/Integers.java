package org.laminsql.adapters.array.vector;

import org.laminsql.adapters.array.Elements;

/** Decoded integers of any width: codes, row numbers, offsets. */
public final class Integers {

  private Integers() {}

  /** The element at an index. */
  public static long at(Elements elements, int index) {
    if (elements instanceof Elements.Ints ints) {
      return ints.values()[index];
    }
    if (elements instanceof Elements.Bytes bytes) {
      return bytes.values()[index];
    }
    if (elements instanceof Elements.Shorts shorts) {
      return shorts.values()[index];
    }
    if (elements instanceof Elements.Longs longs) {
      return longs.values()[index];
    }
    throw new IllegalArgumentException("No integers: " + elements.getClass().getSimpleName());
  }

  /** The elements as int; the array itself where it is one. Values beyond int become -1. */
  public static int[] toInts(Elements elements) {
    if (elements instanceof Elements.Ints ints) {
      return ints.values();
    }
    int[] result = new int[elements.size()];
    for (int i = 0; i < result.length; i++) {
      long value = at(elements, i);
      result[i] = value == (int) value ? (int) value : -1;
    }
    return result;
  }
}
