package org.laminsql.catalog.instance;

import java.util.ArrayList;
import java.util.List;

/**
 * A way to read a name as a dataset and a part in it.
 *
 * @param dataset key, uid or path
 * @param part what is behind it; {@code ""} if nothing is
 */
record SplitName(String dataset, String part) {

  /** The whole text as a dataset, then every split at a slash, the longest dataset first. */
  static List<SplitName> longestFirst(String text) {
    List<SplitName> splits = new ArrayList<>();
    splits.add(new SplitName(text, ""));
    for (int slash = text.lastIndexOf('/'); slash > 0; slash = text.lastIndexOf('/', slash - 1)) {
      splits.add(new SplitName(text.substring(0, slash), text.substring(slash + 1)));
    }
    return splits;
  }
}
