package org.laminsql.tests.damage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.laminsql.adapters.Datasets;
import org.laminsql.adapters.duckdb.DuckDbEngine;
import org.laminsql.adapters.duckdb.DuckDbEngines;
import org.laminsql.adapters.duckdb.DuckDbOptions;
import org.laminsql.adapters.storage.ReadCounter;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.model.DatasetLocation;
import org.laminsql.fixtures.Sample;
import org.laminsql.fixtures.Samples;
import org.laminsql.fixtures.TestData;

/**
 * The samples that are damaged.
 *
 * @param turns the samples of a format, as often as it takes turns
 * @param tables those of which tables can be read while they are whole
 */
record Subjects(List<List<Sample>> turns, Set<Sample> tables) {

  /** Formats whose every byte we decode ourselves; they have three turns where others have one. */
  private static final Set<String> TREES = Set.of("h5ad", "h5mu", "hdf5", "zarr", "zarr.zip");

  private static final int TURNS_OF_TREES = 3;

  /** All samples of at most so many bytes that anything can be read of. */
  static Subjects upTo(long sizeInBytes) {
    Map<String, List<Sample>> formats = new LinkedHashMap<>();
    Set<Sample> tables = new HashSet<>();
    try (DuckDbEngine engine =
        DuckDbEngines.open(DuckDbOptions.reading(List.of(TestData.root()), 1))) {
      for (Sample sample : Samples.upTo(sizeInBytes)) {
        boolean table = hasTables(sample, engine);
        if (table) {
          tables.add(sample);
        }
        if (table || isTree(sample)) {
          formats.computeIfAbsent(sample.format(), any -> new ArrayList<>()).add(sample);
        }
      }
    }
    List<List<Sample>> turns = new ArrayList<>();
    for (int i = 0; i < TURNS_OF_TREES; i++) {
      int turn = i;
      formats.values().stream()
          .filter(samples -> turn == 0 || isTree(samples.get(0)))
          .forEach(turns::add);
    }
    return new Subjects(turns, tables);
  }

  /** Whether it is a tree of arrays. */
  static boolean isTree(Sample sample) {
    return TREES.contains(sample.format());
  }

  private static boolean hasTables(Sample sample, DuckDbEngine engine) {
    String name = sample.name();
    DatasetLocation location = new DatasetLocation(name, "", sample.path(), sample.suffix(), name);
    try {
      Datasets.open(location, engine, new ReadCounter()).close();
      return true;
    } catch (LaminSqlException e) {
      return e.error() != LaminSqlError.FORMAT_NOT_READABLE;
    }
  }
}
