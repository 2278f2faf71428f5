package org.laminsql.adapters;

import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.laminsql.adapters.format.arrow.ArrowFormat;
import org.laminsql.adapters.scan.Dataset;
import org.laminsql.adapters.storage.LocalFile;
import org.laminsql.adapters.storage.RangeSource;
import org.laminsql.adapters.storage.ReadCounter;
import org.laminsql.catalog.model.DatasetLocation;

/** Opens Arrow files and streams. */
final class ArrowFiles {

  private static final List<String> SUFFIXES = List.of(".feather", ".arrow", ".arrows", ".ipc");

  private ArrowFiles() {}

  static boolean isArrow(DatasetLocation location) {
    return Suffixes.matches(location, SUFFIXES) && !Files.isDirectory(location.path());
  }

  static Dataset open(DatasetLocation location, ReadCounter counter) {
    return Datasets.opened(
        location, counter, source -> ArrowFormat.open(location.name(), source, counter));
  }

  static Set<String> indexColumns(DatasetLocation location) {
    try (RangeSource source =
        LocalFile.open(location.path(), Datasets.label(location), new ReadCounter())) {
      return ArrowFormat.indexColumns(source);
    }
  }
}
