package org.laminsql.shell.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes what the launcher starts Java with from then on: one jar, unpacked native libraries, and
 * the options in {@code java.args}. Public because the launcher names it.
 *
 * <p>Arguments: the project's folder, the folder for what is prepared, the shell's jar, the folder
 * of the other jars.
 */
public final class Prepare {

  private static final int FIRST_WITH_NATIVE_WARNINGS = 24;

  private final Path folder;
  private final List<Path> jars;

  private Prepare(Path folder, List<Path> jars) {
    this.folder = folder;
    this.jars = jars;
  }

  /** Prepares; {@code java.args} is written last. */
  public static void main(String[] arguments) throws IOException {
    Path project = Path.of(arguments[0]);
    Path folder = Path.of(arguments[1]);
    List<Path> jars = new ArrayList<>();
    jars.add(Path.of(arguments[2]));
    try (Stream<Path> files = Files.list(Path.of(arguments[3]))) {
      files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(jars::add);
    }
    new Prepare(folder, jars).run(project);
  }

  private void run(Path project) throws IOException {
    Set<NativeLibrary> unpacked = unpackNativeLibraries();
    Path jar = folder.resolve("shell.jar");
    Path unfinished = folder.resolve("shell.jar.new");
    MergedJar.write(
        unfinished, jars, name -> unpacked.stream().anyMatch(library -> library.isEntry(name)));
    Files.move(unfinished, jar, StandardCopyOption.ATOMIC_MOVE);

    List<String> options = new ArrayList<>(virtualMachine());
    unpacked.forEach(library -> options.addAll(library.options(folder)));
    options.add("-Dlaminsql.properties=" + project.resolve("sqlline-config/lamin-sql.properties"));
    options.add("-Dlaminsql.history=" + folder.resolveSibling("history"));
    options.add("-cp");
    options.add(jar.toString());
    Files.write(folder.resolve("java.args"), options.stream().map(Prepare::quoted).toList());
  }

  private Set<NativeLibrary> unpackNativeLibraries() throws IOException {
    Set<NativeLibrary> unpacked = EnumSet.noneOf(NativeLibrary.class);
    Optional<Platform> platform = Platform.current();
    if (platform.isPresent()) {
      for (NativeLibrary library : NativeLibrary.values()) {
        for (Path jar : jars) {
          if (library.unpack(jar, platform.get(), folder)) {
            unpacked.add(library);
          }
        }
      }
    }
    return unpacked;
  }

  /** A short run pays for every thread and every tier of the compiler. */
  private static List<String> virtualMachine() {
    List<String> options = new ArrayList<>();
    options.add("-Xshare:auto");
    options.add("-Xlog:disable");
    options.add("-XX:+UseSerialGC");
    options.add("-XX:TieredStopAtLevel=1");
    options.add("-XX:-UsePerfData");
    // A drawing needs no screen, and on a Mac no icon in the dock.
    options.add("-Djava.awt.headless=true");
    if (Runtime.version().feature() >= FIRST_WITH_NATIVE_WARNINGS) {
      options.add("--enable-native-access=ALL-UNNAMED");
      options.add("--sun-misc-unsafe-memory-access=allow");
    }
    return options;
  }

  /** As {@code java @file} reads it. */
  private static String quoted(String option) {
    return '"' + option.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
