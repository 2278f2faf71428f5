package org.laminsql.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laminsql.fixtures.TestData;

/** What a statement does not need is not started: seen by the classes that a fresh JVM loads. */
class EnginesStartedTest {

  private static final Path ATLAS = TestData.root().resolve("instances/atlas-sqlite");

  @TempDir private Path folder;

  @Test
  void registriesNeedNeitherDuckDbNorGeneratedCode() throws IOException, InterruptedException {
    List<String> loaded =
        loadedBy(
            "SELECT t.key, count(*), row_number() OVER (ORDER BY t.key) FROM core.artifact a"
                + " JOIN core.run r ON r.id = a.run_id JOIN core.transform t ON t.id ="
                + " r.transform_id WHERE a.key LIKE '%.h5ad' GROUP BY t.key");
    assertThat(loaded).contains("org.sqlite.core.NativeDB");
    assertThat(loaded).doesNotContain("org.duckdb.DuckDBNative", "org.postgresql.Driver");
    assertThat(loaded.stream().filter(EnginesStartedTest::generatesCode)).isEmpty();
  }

  @Test
  void contentsNeedDuckDbButNoGeneratedCode() throws IOException, InterruptedException {
    List<String> loaded =
        loadedBy("SELECT cell_type, count(*) FROM data.\"scrna/aorta/aorta_0.h5ad\" GROUP BY 1");
    assertThat(loaded).contains("org.duckdb.DuckDBNative");
    assertThat(loaded.stream().filter(EnginesStartedTest::generatesCode)).isEmpty();
  }

  /** Classes of Calcite's compiler, and of its driver, which would start it. */
  private static boolean generatesCode(String type) {
    return type.startsWith("org.codehaus.janino.")
        || type.startsWith("org.apache.calcite.jdbc.CalcitePrepareImpl")
        || type.equals("org.apache.calcite.jdbc.Driver");
  }

  /** The classes that a program with one query loads. */
  private List<String> loadedBy(String sql) throws IOException, InterruptedException {
    Path log = folder.resolve("classes.log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load=info:file=" + log,
                "-cp",
                System.getProperty("java.class.path"),
                QueryProgram.class.getName(),
                "jdbc:lamin:" + ATLAS,
                sql)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output.txt").toFile())
            .start();
    int status = process.waitFor();
    assertThat(status).as(Files.readString(folder.resolve("output.txt"))).isZero();
    return Files.readAllLines(log).stream()
        .map(line -> line.replaceFirst("^(\\[[^\\]]*\\])+ ", "").replaceFirst(" source: .*", ""))
        .toList();
  }
}
