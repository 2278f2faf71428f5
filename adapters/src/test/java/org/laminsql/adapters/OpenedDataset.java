package org.laminsql.adapters;

import java.nio.file.Path;
import java.util.List;
import org.laminsql.adapters.duckdb.DuckDbEngine;
import org.laminsql.adapters.duckdb.DuckDbEngines;
import org.laminsql.adapters.duckdb.DuckDbOptions;
import org.laminsql.adapters.scan.Dataset;
import org.laminsql.adapters.storage.ReadCounter;
import org.laminsql.catalog.model.DatasetLocation;

/** Opens datasets whose tables need no engine. */
public final class OpenedDataset {

  private OpenedDataset() {}

  /** Opens it with an engine that may read nothing. */
  public static Dataset open(DatasetLocation location, ReadCounter counter) {
    try (DuckDbEngine engine = DuckDbEngines.open(DuckDbOptions.reading(List.of(), 1))) {
      return Datasets.open(location, engine, counter);
    }
  }

  /** Opens the file or folder under its name and suffix. */
  public static Dataset open(Path path, String suffix, ReadCounter counter) {
    String name = String.valueOf(path.getFileName());
    return open(new DatasetLocation(name, "", path, suffix, name), counter);
  }
}
