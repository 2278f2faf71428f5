package org.laminsql.catalog.instance;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The suffixes of datasets that can be read as tables. */
final class ReadableSuffix {

  private static final List<String> TEXT = List.of(".csv", ".tsv", ".jsonl", ".ndjson");

  /** Every one, the longest first; a folder of parquet files has none. */
  static final List<String> ALL =
      Stream.of(
              TEXT.stream(),
              TEXT.stream().map(suffix -> suffix + ".gz"),
              TEXT.stream().map(suffix -> suffix + ".zst"),
              Stream.of(".parquet", ".feather", ".arrow", ".arrows", ".ipc"),
              Stream.of(".h5ad", ".h5mu", ".h5", ".hdf5", ".zarr", ".zarr.zip"),
              Stream.of(".anndata.zarr", ".spatialdata.zarr", ".ome.zarr"),
              Stream.of(".fcs"))
          .flatMap(suffixes -> suffixes)
          .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(s -> s))
          .toList();

  private ReadableSuffix() {}

  /** The suffix of a file's name in lower case: the longest readable one, else the last. */
  static String of(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    return ALL.stream()
        .filter(name::endsWith)
        .findFirst()
        .orElse(dot <= 0 ? "" : name.substring(dot));
  }

  static boolean isReadable(String fileName) {
    return ALL.contains(of(fileName));
  }
}
