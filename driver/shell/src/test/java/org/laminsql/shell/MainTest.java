package org.laminsql.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell against SQLite's driver: it knows nothing but JDBC. */
class MainTest {

  private static final String SQLITE = "jdbc:sqlite::memory:";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path folder;

  @Test
  void runsStatementsInOrderOnOneConnection() {
    int status =
        run(
            SQLITE,
            "--format=csv",
            "-e",
            "CREATE TABLE t (a INT); INSERT INTO t VALUES (7)",
            "-e",
            "SELECT a FROM t");

    assertThat(status).isEqualTo(Main.OK);
    assertThat(out).hasToString("a\r\n7\r\n");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void stopsAtTheFirstFailureButKeepsWhatCameBefore() {
    int status = run(SQLITE, "--format=tsv", "-e", "SELECT 1 AS a; SELECT nothing; SELECT 3 AS b");

    assertThat(status).isEqualTo(Main.FAILED);
    assertThat(out).hasToString("a\n1\n");
    assertThat(err.toString()).startsWith("ERROR ").contains("nothing");
  }

  @Test
  void namesFileAndLineOfAFailure() throws IOException {
    Path script =
        Files.writeString(folder.resolve("s.sql"), "SELECT 1;\n\n-- next\nSELECT nothing;");

    assertThat(run(SQLITE, "-f", script.toString())).isEqualTo(Main.FAILED);
    assertThat(err.toString()).startsWith(script + ":4: ERROR ");
  }

  @Test
  void aFileThatIsNotThereIsAFailure() {
    assertThat(run(SQLITE, "-f", folder.resolve("none.sql").toString())).isEqualTo(Main.FAILED);
    assertThat(err.toString()).startsWith("lamin-sql: no such file: ").contains("none.sql");
  }

  @Test
  void aDashIsTheStandardInput() {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream("SELECT 'µ' AS a;".getBytes(StandardCharsets.UTF_8)));
    try {
      assertThat(run(SQLITE, "--format=tsv", "-f", "-")).isEqualTo(Main.OK);
    } finally {
      System.setIn(before);
    }
    assertThat(out).hasToString("a\nµ\n");
  }

  @Test
  void aUrlThatNobodyKnowsIsAFailure() {
    assertThat(run("jdbc:nobody:x", "-e", "SELECT 1")).isEqualTo(Main.FAILED);
    assertThat(err.toString()).startsWith("ERROR 08001");
  }

  @Test
  void wrongUsageHasItsOwnStatus() {
    assertThat(run("--nonsense")).isEqualTo(Main.WRONG_USAGE);
    assertThat(err.toString()).startsWith("lamin-sql: unknown option --nonsense");
  }

  @Test
  void aDatabaseWithoutLineageFailsAsAStatementWould() {
    assertThat(run(SQLITE, "--lineage", "a.csv")).isEqualTo(Main.FAILED);
    assertThat(err.toString()).startsWith("ERROR ").contains("lineage_graph");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void helpAndVersionNeedNoConnection() {
    assertThat(run("--help")).isEqualTo(Main.OK);
    assertThat(out.toString()).startsWith("Usage: lamin-sql");
    assertThat(run("--version")).isEqualTo(Main.OK);
    assertThat(out.toString()).contains("lamin-sql ", ", Java ");
  }

  @Test
  void tableTellsHowManyRowsChanged() {
    run(SQLITE, "-e", "CREATE TABLE t (a INT); INSERT INTO t VALUES (1), (2)");

    assertThat(out.toString()).endsWith("2 rows changed\n");
  }

  @Test
  void aReaderThatLeavesEndsTheRunQuietly() {
    Main main = new Main(new ClosedPipe(), new PrintWriter(err, true));

    assertThat(main.run(List.of(SQLITE, "-e", "SELECT 1"))).isEqualTo(Main.BROKEN_PIPE);
    assertThat(err.toString()).isEmpty();
  }

  private int run(String... arguments) {
    return new Main(out, new PrintWriter(err, true)).run(List.of(arguments));
  }

  private static final class ClosedPipe extends Writer {
    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
      throw new IOException("Broken pipe");
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
