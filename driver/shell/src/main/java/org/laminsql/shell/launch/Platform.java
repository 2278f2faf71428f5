package org.laminsql.shell.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A machine, as the libraries name it.
 *
 * @param duckDbName DuckDB's name, for example {@code linux_amd64}
 * @param sqliteFolder sqlite-jdbc's, for example {@code Linux/x86_64}
 */
record Platform(String duckDbName, String sqliteFolder) {

  /** The one we run on; empty if it is none for which both libraries are built. */
  static Optional<Platform> current() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    boolean arm = processor.equals("aarch64") || processor.equals("arm64");
    if (!arm && !processor.equals("amd64") && !processor.equals("x86_64")) {
      return Optional.empty();
    }
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
