package org.laminsql.catalog.ontology;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the ways up from two terms meet.
 *
 * @param ancestor the common ancestor; its depth is the steps from both, together
 * @param label the text by which it can be given
 */
record Meeting(Relative ancestor, String label) {

  /** The one with the fewest steps, ties by ontology id; empty if they never meet. */
  static Optional<Meeting> nearest(Hierarchy hierarchy, int[] some, int[] others) {
    Reach up = Reach.of(hierarchy.parents(), some, Integer.MAX_VALUE);
    Map<Integer, Integer> depths = new HashMap<>();
    for (int i = 0; i < up.count(); i++) {
      depths.put(up.term(i), up.depth(i));
    }
    Reach otherUp = Reach.of(hierarchy.parents(), others, Integer.MAX_VALUE);
    Optional<Meeting> nearest = Optional.empty();
    for (int i = 0; i < otherUp.count(); i++) {
      int term = otherUp.term(i);
      Integer depth = depths.get(term);
      if (depth != null) {
        Relative met = hierarchy.relative(term, depth + otherUp.depth(i));
        if (nearest.isEmpty() || Hierarchy.ORDER.compare(met, nearest.get().ancestor()) < 0) {
          nearest = Optional.of(new Meeting(met, hierarchy.label(term)));
        }
      }
    }
    return nearest;
  }
}
