package org.laminsql.shell.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The libraries that unpack a native half of theirs in every process: up to 72 MB of it. Where this
 * machine is one that is not listed they go on doing so.
 */
enum NativeLibrary {
  /**
   * Looks in {@code java.library.path}, but only if its jar holds no native library; so the jar is
   * copied without them.
   */
  DUCKDB("duckdb_jdbc-") {
    @Override
    String entry(Platform platform) {
      return PREFIX + platform.duckDbName();
    }

    @Override
    Path unpack(Path jar, Path folder) throws IOException {
      extract(jar, folder.resolve(System.mapLibraryName("duckdb_java")));
      Path copy = folder.resolve("duckdb.jar");
      try (ZipFile from = new ZipFile(jar.toFile());
          ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(copy))) {
        for (Enumeration<? extends ZipEntry> all = from.entries(); all.hasMoreElements(); ) {
          copy(from, all.nextElement(), to);
        }
      }
      return copy;
    }

    @Override
    List<String> options(Path folder) {
      return List.of("-Djava.library.path=" + folder);
    }

    private void copy(ZipFile from, ZipEntry entry, ZipOutputStream to) throws IOException {
      if (entry.isDirectory() || entry.getName().startsWith(PREFIX)) {
        return;
      }
      to.putNextEntry(new ZipEntry(entry.getName()));
      try (InputStream stream = from.getInputStream(entry)) {
        stream.transferTo(to);
      }
      to.closeEntry();
    }
  },

  /** Looks where {@code org.sqlite.lib.path} says. */
  SQLITE("sqlite-jdbc-") {
    @Override
    String entry(Platform platform) {
      return "org/sqlite/native/" + platform.sqliteFolder() + "/" + sqliteName();
    }

    @Override
    Path unpack(Path jar, Path folder) throws IOException {
      extract(jar, folder.resolve(sqliteName()));
      return jar;
    }

    @Override
    List<String> options(Path folder) {
      return List.of("-Dorg.sqlite.lib.path=" + folder, "-Dorg.sqlite.lib.name=" + sqliteName());
    }

    private String sqliteName() {
      return System.mapLibraryName("sqlitejdbc");
    }
  };

  private static final String PREFIX = "libduckdb_java.so_";

  private final String jarPrefix;

  NativeLibrary(String jarPrefix) {
    this.jarPrefix = jarPrefix;
  }

  /** The one that this jar holds for this machine. */
  static Optional<NativeLibrary> in(Path jar) throws IOException {
    String name = String.valueOf(jar.getFileName());
    Optional<NativeLibrary> library =
        Arrays.stream(values()).filter(each -> name.startsWith(each.jarPrefix)).findFirst();
    if (library.isEmpty() || Platform.current().isEmpty()) {
      return Optional.empty();
    }
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.getEntry(library.get().entry(Platform.current().get())) == null
          ? Optional.empty()
          : library;
    }
  }

  /** Its name in the jar. */
  abstract String entry(Platform platform);

  /** Unpacks it into the folder and says which jar to use from then on. */
  abstract Path unpack(Path jar, Path folder) throws IOException;

  /** The options by which Java finds it there. */
  abstract List<String> options(Path folder);

  final void extract(Path jar, Path target) throws IOException {
    String entry = entry(Platform.current().orElseThrow());
    Path unfinished = target.resolveSibling(target.getFileName() + ".new");
    try (ZipFile zip = new ZipFile(jar.toFile());
        InputStream stream = zip.getInputStream(zip.getEntry(entry))) {
      Files.copy(stream, unfinished, StandardCopyOption.REPLACE_EXISTING);
    }
    Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
  }

  /** A machine, as these libraries name it. */
  record Platform(String duckDbName, String sqliteFolder) {

    /** The one we run on, if it is one for which both libraries are built. */
    static Optional<Platform> current() {
      String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
      boolean arm = System.getProperty("os.arch").toLowerCase(Locale.ROOT).matches("aarch64|arm64");
      String duckDb = arm ? "arm64" : "amd64";
      String sqlite = arm ? "aarch64" : "x86_64";
      if (system.startsWith("linux") && !Files.exists(Path.of("/etc/alpine-release"))) {
        return Optional.of(new Platform("linux_" + duckDb, "Linux/" + sqlite));
      }
      if (system.startsWith("mac")) {
        return Optional.of(new Platform("macos_" + duckDb, "Mac/" + sqlite));
      }
      return Optional.empty();
    }
  }
}
