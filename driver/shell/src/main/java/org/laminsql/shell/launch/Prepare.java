package org.laminsql.shell.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes the options with which the launcher starts Java from then on: class path, collector,
 * native libraries that lie unpacked. Public because the launcher names it.
 *
 * <p>Arguments: the project's folder, the folder for what is prepared, the shell's jar, the folder
 * of the other jars.
 */
public final class Prepare {

  private static final int FIRST_WITH_NATIVE_WARNINGS = 24;

  private final Path project;
  private final Path folder;
  private final List<String> options = new ArrayList<>();

  private Prepare(Path project, Path folder) {
    this.project = project;
    this.folder = folder;
  }

  /** Prepares and leaves the options in {@code java.args} of the folder. */
  public static void main(String[] arguments) throws IOException {
    Prepare prepare = new Prepare(Path.of(arguments[0]), Path.of(arguments[1]));
    prepare.run(Path.of(arguments[2]), Path.of(arguments[3]));
  }

  private void run(Path shell, Path libraries) throws IOException {
    List<Path> jars = new ArrayList<>();
    jars.add(shell);
    try (Stream<Path> files = Files.list(libraries)) {
      files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(jars::add);
    }
    virtualMachine();
    List<Path> path = new ArrayList<>();
    for (Path jar : jars) {
      path.add(unpacked(jar));
    }
    options.add("-Dlaminsql.properties=" + project.resolve("sqlline-config/lamin-sql.properties"));
    options.add("-Dlaminsql.history=" + folder.resolveSibling("history"));
    options.add("-cp");
    options.add(String.join(File.pathSeparator, path.stream().map(Path::toString).toList()));
    Files.write(folder.resolve("java.args"), options.stream().map(Prepare::quoted).toList());
  }

  /** A short run pays for every thread and every tier of the compiler. */
  private void virtualMachine() {
    options.add("-Xshare:auto");
    options.add("-Xlog:disable");
    options.add("-XX:+UseSerialGC");
    options.add("-XX:TieredStopAtLevel=1");
    options.add("-XX:-UsePerfData");
    if (Runtime.version().feature() >= FIRST_WITH_NATIVE_WARNINGS) {
      options.add("--enable-native-access=ALL-UNNAMED");
      options.add("--sun-misc-unsafe-memory-access=allow");
    }
  }

  /** The jar to use in place of this one, its native library unpacked where it has one for here. */
  private Path unpacked(Path jar) throws IOException {
    Optional<NativeLibrary> library = NativeLibrary.in(jar);
    if (library.isEmpty()) {
      return jar;
    }
    Path replacement = library.get().unpack(jar, folder);
    options.addAll(library.get().options(folder));
    return replacement;
  }

  /** As {@code java @file} reads it. */
  private static String quoted(String option) {
    return '"' + option.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
