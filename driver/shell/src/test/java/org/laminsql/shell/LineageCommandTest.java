package org.laminsql.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laminsql.shell.draw.DrawingException;
import org.sqlite.Function;

/** The command against a database of SQLite that has a {@code lineage_graph} of its own. */
class LineageCommandTest {

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private Connection connection;

  @BeforeEach
  void connect() throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    Function.create(connection, "lineage_graph", new LineageGraph());
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void withoutAFileTheTextGoesToTheStandardOutput() throws Exception {
    run("it's.csv", LineageFormat.SVG, null);

    assertThat(out.toString()).startsWith("<?xml ").contains("it's.csv").endsWith("</svg>\n");
  }

  @Test
  void mermaidAndDotAreWhatTheDatabaseTells() throws Exception {
    run("a.csv", LineageFormat.MERMAID, null);
    run("a.csv", LineageFormat.DOT, null);

    assertThat(out).hasToString("flowchart a.csv\ndigraph { n [label=\"a.csv\"] }\n");
  }

  @Test
  void aFileIsReplaced() throws Exception {
    Path file = Files.writeString(folder.resolve("x.png"), "x".repeat(1 << 20));
    run("a.csv", LineageFormat.PNG, file);

    assertThat(Files.readAllBytes(file)).startsWith(0x89, 'P', 'N', 'G').hasSizeLessThan(1 << 20);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void anArtifactWithoutLineageIsAnError() {
    assertThatThrownBy(() -> run("none", LineageFormat.SVG, null))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("'none'");
  }

  @Test
  void aFileThatCannotBeWrittenIsAnError() {
    assertThatThrownBy(() -> run("a.csv", LineageFormat.SVG, folder.resolve("no/x.svg")))
        .isInstanceOf(NoSuchFileException.class);
  }

  private void run(String key, LineageFormat format, @Nullable Path target)
      throws SQLException, DrawingException, IOException {
    new LineageCommand(connection, out).run(new LineageRequest(key, format, target));
  }

  private static final class LineageGraph extends Function {
    @Override
    protected void xFunc() throws SQLException {
      String key = value_text(0);
      if (key.equals("none")) {
        result();
      } else if (value_text(1).equals("mermaid")) {
        result("flowchart " + key);
      } else {
        result("digraph { n [label=\"" + key + "\"] }\n");
      }
    }
  }
}
