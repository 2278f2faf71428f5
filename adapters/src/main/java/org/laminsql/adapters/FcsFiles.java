package org.laminsql.adapters;

import java.util.List;
import org.laminsql.adapters.format.fcs.FcsFormat;
import org.laminsql.adapters.scan.Dataset;
import org.laminsql.adapters.storage.ReadCounter;
import org.laminsql.catalog.model.DatasetLocation;

/** Opens flow cytometry files. */
final class FcsFiles {

  private static final List<String> SUFFIXES = List.of(".fcs");

  private FcsFiles() {}

  static boolean isFcs(DatasetLocation location) {
    return Suffixes.matches(location, SUFFIXES);
  }

  static Dataset open(DatasetLocation location, ReadCounter counter) {
    return Datasets.opened(
        location, counter, source -> FcsFormat.open(location.name(), source, counter));
  }
}
