package org.laminsql.catalog.instance;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.laminsql.catalog.error.LaminSqlError;

/**
 * A storage root that holds its instance's SQLite file (contract section 1.4).
 *
 * @param root the folder
 * @param database the file: {@code .lamindb/lamin.db}, or {@code <instance id>.lndb} up to 1.2
 */
record LaminFolder(Path root, Path database) {

  private static final String HIDDEN = ".lamindb";
  private static final String FILE = "lamin.db";
  private static final List<String> MARKERS = List.of("storage_uid.txt", "_is_initialized");

  /**
   * The folder as one, or empty if LaminDB made no storage of it.
   *
   * @throws org.laminsql.catalog.error.LaminSqlException CANNOT_CONNECT if it is a storage whose
   *     metadata database is elsewhere
   */
  static Optional<LaminFolder> of(Path folder) {
    Path file = folder.resolve(HIDDEN).resolve(FILE);
    if (Files.isRegularFile(file)) {
      return Optional.of(new LaminFolder(folder, file));
    }
    List<Path> legacy = legacyFiles(folder);
    if (legacy.size() > 1) {
      throw LaminSqlError.CANNOT_CONNECT.with(
          folder, "it holds several metadata databases: " + legacy);
    }
    if (legacy.isEmpty() && MARKERS.stream().anyMatch(name -> isMarked(folder, name))) {
      throw LaminSqlError.CANNOT_CONNECT.with(
          folder, "it is a storage of an instance whose metadata database is elsewhere");
    }
    return legacy.stream().findFirst().map(database -> new LaminFolder(folder, database));
  }

  /** The folder whose metadata database that file is. */
  static Optional<LaminFolder> around(Path file) {
    Path parent = file.toAbsolutePath().normalize().getParent();
    if (parent == null) {
      return Optional.empty();
    }
    String name = String.valueOf(file.getFileName());
    if (name.endsWith(".lndb")) {
      return Optional.of(new LaminFolder(parent, file));
    }
    Path root = parent.getParent();
    boolean inside = name.equals(FILE) && parent.endsWith(HIDDEN) && root != null;
    return inside && root != null ? Optional.of(new LaminFolder(root, file)) : Optional.empty();
  }

  /** The uid of the storage that a folder is, as its marker says; the marker may say nothing. */
  static Optional<String> storageUid(Path folder) {
    for (String name : MARKERS) {
      Path marker = folder.resolve(HIDDEN).resolve(name);
      if (Files.isRegularFile(marker)) {
        return firstLine(marker);
      }
    }
    return Optional.empty();
  }

  private static boolean isMarked(Path folder, String name) {
    return Files.isRegularFile(folder.resolve(HIDDEN).resolve(name));
  }

  private static Optional<String> firstLine(Path marker) {
    try {
      return Files.readString(marker)
          .lines()
          .findFirst()
          .map(String::strip)
          .filter(line -> !line.isEmpty());
    } catch (IOException e) {
      throw ReadFailure.of(marker, e);
    }
  }

  private static List<Path> legacyFiles(Path folder) {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.lndb")) {
      found.forEach(files::add);
    } catch (IOException e) {
      throw ReadFailure.of(folder, e);
    }
    return files;
  }
}
