package org.laminsql.catalog.ontology;

import java.util.Arrays;
import org.roaringbitmap.RoaringBitmap;

/**
 * The terms that links lead to from some terms, by the shortest way; the starts are the first, at
 * depth 0. Each term is met once, so cycles end.
 */
final class Reach {

  private static final int SMALL = 16;

  private final RoaringBitmap seen = new RoaringBitmap();
  private int[] terms = new int[SMALL];
  private int[] depths = new int[SMALL];
  private int count;

  private Reach() {}

  /**
   * @param mostSteps how far to go
   */
  static Reach of(Links links, int[] starts, long mostSteps) {
    Reach reach = new Reach();
    for (int start : starts) {
      reach.meet(start, 0);
    }
    for (int i = 0; i < reach.count && reach.depths[i] < mostSteps; i++) {
      int term = reach.terms[i];
      for (int link = links.first(term); link < links.end(term); link++) {
        reach.meet(links.target(link), reach.depths[i] + 1);
      }
    }
    reach.seen.runOptimize();
    return reach;
  }

  private void meet(int term, int depth) {
    if (!seen.checkedAdd(term)) {
      return;
    }
    if (count == terms.length) {
      terms = Arrays.copyOf(terms, 2 * count);
      depths = Arrays.copyOf(depths, 2 * count);
    }
    terms[count] = term;
    depths[count] = depth;
    count++;
  }

  /** All of them, compressed; not to be changed. */
  RoaringBitmap set() {
    return seen;
  }

  /** How many. */
  int count() {
    return count;
  }

  /** The i-th met, the nearest first. */
  int term(int i) {
    return terms[i];
  }

  /** How far that one is. */
  int depth(int i) {
    return depths[i];
  }
}
