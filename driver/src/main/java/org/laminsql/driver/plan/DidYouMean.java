package org.laminsql.driver.plan;

import java.util.Collection;
import java.util.List;
import org.laminsql.catalog.error.NearestNames;

/** What a message says of names like one that was not found. */
final class DidYouMean {

  private DidYouMean() {}

  /** {@code Did you mean a, b?}, or the other text where nothing is near. */
  static String hint(String wanted, Collection<String> names, String otherwise) {
    List<String> nearest = NearestNames.of(wanted, names);
    return nearest.isEmpty() ? otherwise : "Did you mean " + String.join(", ", nearest) + "?";
  }
}
