package org.laminsql.catalog.error;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Names like one that was not found, by the fewest edits; case does not count. */
public final class NearestNames {

  private static final int SHOWN = 3;

  private NearestNames() {}

  /** Up to three names, the nearest first; none if all differ in more than a third. */
  public static List<String> of(String wanted, Collection<String> names) {
    return sorted(wanted, names)
        .filter(candidate -> candidate.distance() <= Math.max(2, wanted.length() / 3))
        .limit(SHOWN)
        .map(Candidate::name)
        .toList();
  }

  /** The nearest of all, however far; empty if there are no names. */
  public static Optional<String> nearest(String wanted, Collection<String> names) {
    return sorted(wanted, names).map(Candidate::name).findFirst();
  }

  private static Stream<Candidate> sorted(String wanted, Collection<String> names) {
    return names.stream()
        .distinct()
        .map(name -> Candidate.of(wanted, name))
        .sorted(
            Comparator.comparing(Candidate::distance)
                .thenComparing(Candidate::edits)
                .thenComparing(Candidate::name));
  }

  /** By the whole name, or by its last part: the folder is what people leave out. */
  private record Candidate(String name, int distance, int edits) {
    static Candidate of(String wanted, String name) {
      int whole = NearestNames.edits(wanted, name);
      int last = 1 + NearestNames.edits(lastPart(wanted), lastPart(name));
      return new Candidate(name, Math.min(whole, last), whole);
    }
  }

  private static String lastPart(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  private static int edits(String a, String b) {
    return LevenshteinDistance.getDefaultInstance()
        .apply(a.toLowerCase(Locale.ROOT), b.toLowerCase(Locale.ROOT));
  }
}
