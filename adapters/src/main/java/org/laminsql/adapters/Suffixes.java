package org.laminsql.adapters;

import java.util.List;
import java.util.Locale;
import org.laminsql.catalog.model.DatasetLocation;

/** What a dataset is by its suffix. */
final class Suffixes {

  private Suffixes() {}

  /** By suffix; by file name where LaminDB keeps none, or only that of the archive. */
  static boolean matches(DatasetLocation location, List<String> suffixes) {
    boolean telling = !location.suffix().isEmpty() && !location.suffix().equals(".zip");
    String name = telling ? location.suffix() : String.valueOf(location.path().getFileName());
    return suffixes.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
  }
}
