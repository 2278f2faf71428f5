package org.laminsql.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.laminsql.fixtures.TestData;

/** The one jar and a program of a few lines: {@code java -cp lamin-jdbc-….jar:. MyProgram}. */
class PlainProgramTest {

  private static final Path ATLAS = TestData.root().resolve("instances/atlas-sqlite");

  private static final String PROGRAM =
      """
      import java.sql.*;

      public class MyProgram {
        public static void main(String[] arguments) throws SQLException {
          try (Connection connection = DriverManager.getConnection(arguments[0]);
              Statement statement = connection.createStatement()) {
            for (int i = 1; i < arguments.length; i++) {
              try (ResultSet rows = statement.executeQuery(arguments[i])) {
                rows.next();
                System.out.println(rows.getString(1));
              }
            }
          }
        }
      }
      """;

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> aProgramNeedsTheJarAndNoFlags(TestReporter reporter) throws IOException {
    Optional<Path> jar = jar(reporter);
    if (jar.isEmpty()) {
      return Stream.empty();
    }
    compile();
    return javas().map(java -> dynamicTest(java.toString(), () -> runsOn(java, jar.get())));
  }

  @TestFactory
  Stream<DynamicTest> theJarRegistersOneDriver(TestReporter reporter) throws IOException {
    return jar(reporter).stream()
        .map(
            jar ->
                dynamicTest(
                    String.valueOf(jar.getFileName()),
                    () ->
                        assertThat(entry(jar, "META-INF/services/java.sql.Driver").lines())
                            .containsExactly("org.laminsql.driver.LaminDriver")));
  }

  @TestFactory
  Stream<DynamicTest> theJarHoldsNoLibraryUnderItsOwnName(TestReporter reporter)
      throws IOException {
    return jar(reporter).stream()
        .map(jar -> dynamicTest(String.valueOf(jar.getFileName()), () -> isRelocated(jar)));
  }

  private void runsOn(Path java, Path jar) throws IOException, InterruptedException {
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    Process process =
        new ProcessBuilder(
                java.toString(),
                "-cp",
                jar + System.getProperty("path.separator") + folder,
                "MyProgram",
                "jdbc:lamin:" + ATLAS,
                "SELECT key FROM core.artifact WHERE suffix = '.jsonl'",
                "SELECT count(*) FROM data.\"tables/aorta.parquet\"",
                "SELECT count(*) FROM data.\"scrna/aorta/aorta_0.h5ad\"",
                "SELECT count(*) FROM data.\"scrna/aorta/aorta_3.anndata.zarr/X\"")
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    int status = process.waitFor();
    assertThat(status).as(Files.readString(err)).isZero();
    List<String> lines = Files.readAllLines(out);
    assertThat(lines).hasSize(4).startsWith("tables/records.jsonl");
    assertThat(lines.subList(1, 4)).allMatch(count -> Long.parseLong(count) > 0);
    assertThat(Files.readAllLines(err))
        .allMatch(line -> line.isEmpty() || line.startsWith("WARNING: "));
  }

  private void compile() throws IOException {
    Path source = Files.writeString(folder.resolve("MyProgram.java"), PROGRAM);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      boolean compiled =
          compiler
              .getTask(
                  messages,
                  files,
                  null,
                  List.of("--release", "17"),
                  null,
                  files.getJavaFileObjects(source))
              .call();
      assertThat(compiled).as(messages.toString()).isTrue();
    }
  }

  /** The running Java, and a Java 25 where there is one. */
  private static Stream<Path> javas() throws IOException {
    List<Path> homes = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
    String given = System.getenv("JAVA25_HOME");
    if (given != null) {
      homes.add(Path.of(given));
    } else if (Files.isDirectory(Path.of("/usr/lib/jvm"))) {
      try (DirectoryStream<Path> found =
          Files.newDirectoryStream(Path.of("/usr/lib/jvm"), "*25*")) {
        found.forEach(homes::add);
      }
    }
    return homes.stream().map(home -> home.resolve("bin").resolve("java")).filter(Files::exists);
  }

  /** The jar that was packaged last; {@code mvn test} alone makes none. */
  private static Optional<Path> jar(TestReporter reporter) throws IOException {
    Path target = Path.of("..", "driver", "target");
    try (DirectoryStream<Path> found = Files.newDirectoryStream(target, "lamin-jdbc-*.jar")) {
      for (Path jar : found) {
        return Optional.of(jar);
      }
    }
    reporter.publishEntry("not tested", "there is no lamin-jdbc jar; mvn verify makes it");
    return Optional.empty();
  }

  private static String entry(Path jar, String name) throws IOException {
    try (JarFile file = new JarFile(jar.toFile());
        InputStream stream = file.getInputStream(file.getJarEntry(name))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** But for those whose native half looks its classes up by name. */
  private static void isRelocated(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      assertThat(
              file.stream()
                  .map(JarEntry::getName)
                  .filter(name -> name.endsWith(".class"))
                  .filter(
                      name ->
                          !name.matches(
                              "(org/laminsql|org/duckdb|org/sqlite|com/github/luben|net/jpountz)/.*")))
          .isEmpty();
    }
  }
}
