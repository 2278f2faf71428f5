package org.laminsql.catalog.instance;

import java.util.Collection;
import java.util.List;
import org.laminsql.catalog.error.NearestNames;

/** What a message says of datasets like one that was not found. */
final class NearestDatasets {

  private NearestDatasets() {}

  /** {@code ; the nearest are "a", "b"}, or {@code ""} if none is near. */
  static String hint(String wanted, Collection<String> names) {
    List<String> nearest = NearestNames.of(wanted, names);
    return nearest.isEmpty() ? "" : "; the nearest are \"" + String.join("\", \"", nearest) + "\"";
  }
}
