package org.laminsql.tests.damage;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A program that reads hostile files, then damages small files of every format and reads them:
 * {@code --cases N --seed S [--from N] [--keep FOLDER]}. Ends with status 1 if a case crashed,
 * hung, failed otherwise than with one of our errors, or took more memory than allowed.
 *
 * <p>A program of its own, so that its heap is small and a crash of native code ends no test run:
 * the file {@code running} in the folder of kept cases then names the case.
 */
public final class CorruptedFiles {

  private static final long SMALL = 300_000;
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final int MOST_HANGS = 5;

  private final Options options;
  private final Path folder;
  private final Subjects subjects;
  private final Map<DamageCase.Way, Reading> readings = new EnumMap<>(DamageCase.Way.class);
  private final Watchdog watchdog = new Watchdog(LIMIT);
  private final Summary summary = new Summary();

  private CorruptedFiles(Options options, Path folder) {
    this.options = options;
    this.folder = folder;
    this.subjects = Subjects.upTo(SMALL);
  }

  /** Runs the cases. */
  public static void main(String[] arguments) throws Exception {
    Options options = Options.of(arguments);
    Path folder = Files.createTempDirectory("laminsql-corrupt");
    Summary summary = new CorruptedFiles(options, folder).run();
    delete(folder);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    summary.print(out, options);
    // Threads of cases that hang would keep the program alive.
    Runtime.getRuntime().halt(summary.failed() ? 1 : 0);
  }

  private Summary run() throws Exception {
    Files.createDirectories(options.kept());
    for (DamageCase.Way way : DamageCase.Way.values()) {
      reading(way).check(); // loads what is slow to load, before anything is timed
    }
    for (HostileFile hostile : options.from() == 0 ? HostileFile.all() : List.<HostileFile>of()) {
      run(hostile);
    }
    for (int i = 0; i < options.cases() && summary.hangs() < MOST_HANGS; i++) {
      run(DamageCase.of(options.seed(), options.from() + i, subjects));
    }
    Files.deleteIfExists(options.kept().resolve("running"));
    return summary;
  }

  private void run(DamageCase damaged) throws IOException {
    Path dataset = damaged.write(folder);
    read(
        damaged.sample().format(),
        damaged.toString(),
        dataset,
        damaged.sample().suffix(),
        damaged.way());
    delete(dataset);
  }

  private void run(HostileFile hostile) throws IOException {
    Path dataset = folder.resolve(hostile.name());
    hostile.writer().write(dataset);
    for (DamageCase.Way way : hostile.ways().toList()) {
      if (Files.exists(dataset)) {
        read("hostile", "hostile " + hostile.name() + " as " + way, dataset, hostile.suffix(), way);
      }
    }
    delete(dataset);
  }

  private void read(
      String format, String described, Path dataset, String suffix, DamageCase.Way way)
      throws IOException {
    Files.writeString(options.kept().resolve("running"), described);
    String name = String.valueOf(dataset.getFileName());
    Outcome outcome = new Outcome(name);
    summary.start();
    try {
      watchdog.run(
          () -> {
            try {
              reading(way).read(dataset, suffix, outcome);
              reading(way).check();
            } finally {
              summary.allocated();
            }
          });
      summary.end(format, described, outcome);
    } catch (Throwable e) {
      summary.fail(format, described, e);
      Path kept = options.kept().resolve(name);
      delete(kept);
      Files.move(dataset, kept);
      readings.remove(way);
    }
  }

  private Reading reading(DamageCase.Way way) throws Exception {
    Reading reading = readings.get(way);
    if (reading == null) {
      reading =
          switch (way) {
            case TABLES -> new TableReading(folder);
            case TREE -> new TreeReading();
            case SQL -> new SqlReading(folder);
          };
      readings.put(way, reading);
    }
    return reading;
  }

  private static void delete(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path visited, @org.jspecify.annotations.Nullable IOException e) throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
