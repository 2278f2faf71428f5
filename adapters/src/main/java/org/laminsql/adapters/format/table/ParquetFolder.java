package org.laminsql.adapters.format.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.model.DatasetLocation;

/**
 * The parquet files of a dataset, sorted by path. As other readers do, files and folders whose name
 * starts with a dot or an underscore are left out.
 *
 * @param root the dataset's folder, or the file itself
 */
record ParquetFolder(Path root, List<Path> files) {

  ParquetFolder {
    files = List.copyOf(files);
  }

  static ParquetFolder ofFile(DatasetLocation location) {
    return new ParquetFolder(location.path(), List.of(location.path()));
  }

  static ParquetFolder list(DatasetLocation location) {
    Path root = location.path();
    try (Stream<Path> below = Files.walk(root)) {
      return new ParquetFolder(
          root,
          below
              .filter(file -> isData(root.relativize(file)) && Files.isRegularFile(file))
              .sorted(Comparator.comparing(file -> root.relativize(file).toString()))
              .toList());
    } catch (IOException e) {
      throw LaminSqlError.IO.causedBy(e, root, e.toString());
    }
  }

  private static boolean isData(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".") || part.toString().startsWith("_")) {
        return false;
      }
    }
    return relative.toString().endsWith(".parquet");
  }

  /**
   * The names of the columns that stand in the names of the sub-folders ({@code donor=D1/…}); empty
   * unless every file lies under the same ones.
   */
  List<String> partitionColumns() {
    List<String> common = partitionColumns(files.get(0));
    for (Path file : files) {
      if (!partitionColumns(file).equals(common)) {
        return List.of();
      }
    }
    return common;
  }

  private List<String> partitionColumns(Path file) {
    Path folders = root.relativize(file).getParent();
    return folders == null ? List.of() : namesIn(folders);
  }

  /**
   * The names in the path of the dataset itself. They are none of its columns, but DuckDB takes
   * them for such.
   */
  List<String> partitionsAbove() {
    return namesIn(root.toAbsolutePath().normalize());
  }

  private static List<String> namesIn(Path folders) {
    List<String> names = new ArrayList<>();
    for (Path folder : folders) {
      int equals = folder.toString().indexOf('=');
      if (equals > 0) {
        names.add(folder.toString().substring(0, equals));
      }
    }
    return names;
  }
}
