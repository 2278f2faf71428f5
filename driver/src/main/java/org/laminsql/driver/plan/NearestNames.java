package org.laminsql.driver.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Names that look like a mistyped one. */
final class NearestNames {

  private static final int SHOWN = 3;

  private NearestNames() {}

  /** {@code Did you mean a, b?}, or the other text where nothing is near. */
  static String hint(String written, Collection<String> names, String otherwise) {
    String wanted = written.toLowerCase(Locale.ROOT);
    int tolerance = Math.max(2, wanted.length() / 3);
    LevenshteinDistance distance = new LevenshteinDistance(tolerance);
    List<String> near =
        names.stream()
            .distinct()
            .filter(name -> distance.apply(wanted, name.toLowerCase(Locale.ROOT)) >= 0)
            .sorted(
                Comparator.comparing(
                        (String name) -> distance.apply(wanted, name.toLowerCase(Locale.ROOT)))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(SHOWN)
            .toList();
    return near.isEmpty() ? otherwise : "Did you mean " + String.join(", ", near) + "?";
  }
}
