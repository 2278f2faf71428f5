package org.laminsql.tests.damage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hostile files and two thousand damaged ones, in a program of its own with a small heap; {@code
 * benchmarks/run corrupt} runs a hundred thousand.
 */
class CorruptedFilesTest {

  private static final int CASES = 2000;
  private static final int SEED = 1;

  @TempDir private Path folder;

  @Test
  void damagedFilesGiveErrorsOfOursOrAnswers() throws IOException, InterruptedException {
    Path kept = Path.of("target", "corrupt").toAbsolutePath();
    Path printed = folder.resolve("printed.txt");
    Process program =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    CorruptedFiles.class.getName(),
                    "--cases",
                    String.valueOf(CASES),
                    "--seed",
                    String.valueOf(SEED),
                    "--keep",
                    kept.toString()))
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    int status = program.waitFor();
    Path running = kept.resolve("running");
    String last = Files.exists(running) ? "\nended during " + Files.readString(running) : "";
    assertThat(status).as(Files.readString(printed) + last).isZero();
  }
}
