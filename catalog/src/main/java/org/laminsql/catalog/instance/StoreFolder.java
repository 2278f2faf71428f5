package org.laminsql.catalog.instance;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Folders that are one dataset. */
final class StoreFolder {

  private static final List<String> ZARR = List.of("zarr.json", ".zgroup", ".zarray", ".zmetadata");

  private StoreFolder() {}

  /** Whether it is a zarr store, or a node of one. */
  static boolean isStore(Path folder) {
    return Files.isDirectory(folder)
        && ZARR.stream().anyMatch(name -> Files.isRegularFile(folder.resolve(name)));
  }

  /** Whether it holds parquet files, directly or in partitions {@code column=value}. */
  static boolean holdsParquet(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
      for (Path child : children) {
        String name = String.valueOf(child.getFileName()).toLowerCase(Locale.ROOT);
        boolean isFile = name.endsWith(".parquet") && Files.isRegularFile(child);
        if (isFile || (name.contains("=") && holdsParquet(child))) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw ReadFailure.of(folder, e);
    }
  }
}
