package org.laminsql.catalog.instance;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Names like one that was not found, by the fewest edits. */
final class NearestNames {

  private static final int SHOWN = 3;

  private NearestNames() {}

  /** {@code ; the nearest are "a", "b"}, or {@code ""} if none is near. */
  static String hint(String wanted, Collection<String> names) {
    List<String> nearest =
        names.stream()
            .map(name -> new Candidate(name, distance(wanted, name)))
            .filter(candidate -> candidate.distance() <= Math.max(2, wanted.length() / 3))
            .sorted(Comparator.comparing(Candidate::distance).thenComparing(Candidate::name))
            .map(Candidate::name)
            .distinct()
            .limit(SHOWN)
            .toList();
    return nearest.isEmpty()
        ? ""
        : nearest.stream().collect(Collectors.joining("\", \"", "; the nearest are \"", "\""));
  }

  private record Candidate(String name, int distance) {}

  /** Of the whole names, or of their last parts: the folder is what people leave out. */
  private static int distance(String wanted, String name) {
    return Math.min(edits(wanted, name), 1 + edits(lastPart(wanted), lastPart(name)));
  }

  private static String lastPart(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** Levenshtein's distance, two rows at a time. */
  private static int edits(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
