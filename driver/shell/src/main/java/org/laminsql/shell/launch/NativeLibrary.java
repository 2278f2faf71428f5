package org.laminsql.shell.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The native halves that their jars unpack in every process: up to 72 MB, half a second. */
enum NativeLibrary {
  /** Looked for in {@code java.library.path}, but only if the class path's root holds none. */
  DUCKDB("duckdb_java", "libduckdb_java.so_") {
    @Override
    String entry(Platform platform) {
      return "libduckdb_java.so_" + platform.duckDbName();
    }

    @Override
    List<String> options(Path folder) {
      return List.of("-Djava.library.path=" + folder);
    }
  },

  /** Looked for where {@code org.sqlite.lib.path} says. */
  SQLITE("sqlitejdbc", "org/sqlite/native/") {
    @Override
    String entry(Platform platform) {
      return "org/sqlite/native/" + platform.sqliteFolder() + "/" + fileName();
    }

    @Override
    List<String> options(Path folder) {
      return List.of("-Dorg.sqlite.lib.path=" + folder, "-Dorg.sqlite.lib.name=" + fileName());
    }
  };

  private final String libraryName;
  private final String entryPrefix;

  NativeLibrary(String libraryName, String entryPrefix) {
    this.libraryName = libraryName;
    this.entryPrefix = entryPrefix;
  }

  /** Its name in its jar. */
  abstract String entry(Platform platform);

  /** The options by which Java finds it in that folder. */
  abstract List<String> options(Path folder);

  /** Whether that entry of a jar is this library, for whatever machine. */
  final boolean isEntry(String name) {
    return name.startsWith(entryPrefix);
  }

  /** Its name on this machine. */
  final String fileName() {
    return System.mapLibraryName(libraryName);
  }

  /**
   * Unpacks it if that jar holds it for that machine.
   *
   * @return whether it does
   */
  final boolean unpack(Path jar, Platform platform, Path folder) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      ZipEntry entry = zip.getEntry(entry(platform));
      if (entry == null) {
        return false;
      }
      Path unfinished = folder.resolve(fileName() + ".new");
      try (InputStream stream = zip.getInputStream(entry)) {
        Files.copy(stream, unfinished, StandardCopyOption.REPLACE_EXISTING);
      }
      // A shell that is running keeps the file it has mapped.
      Files.move(unfinished, folder.resolve(fileName()), StandardCopyOption.ATOMIC_MOVE);
      return true;
    }
  }
}
