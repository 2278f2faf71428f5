package org.laminsql.shell.complete;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.impl.completer.NullCompleter;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sqlline.SqlLine;

/** The tab key on the instance that comes with the driver. */
class QuoteCompleterTest {

  @TempDir static Path cache;

  @Test
  void completesKeysNamesLabelsAndTerms() throws IOException {
    assertThat(typed("SELECT * FROM data.\"counts\t;"))
        .isEqualTo("SELECT * FROM data.\"counts/lymph_node.parquet\";");
    assertThat(typed("SELECT f.\"pct\t FROM x;")).isEqualTo("SELECT f.\"pct_mito\" FROM x;");
    assertThat(typed("SELECT * FROM core.\"ulabelbl\t;"))
        .isEqualTo("SELECT * FROM core.\"ulabelblock\";");
    assertThat(typed("SELECT 'CD4-posi\t;")).isEqualTo("SELECT 'CD4-positive, alpha-beta T cell';");
    assertThat(typed("SELECT 'single\t;")).isEqualTo("SELECT 'single-cell RNA-seq';");
    assertThat(typed("SELECT 'median\t;")).isEqualTo("SELECT 'median_counts';");
  }

  @Test
  void completesAsFarAsTheCandidatesAgree() throws IOException {
    assertThat(typed("SELECT * FROM data.\"scr\tpbmc.h5ad\";"))
        .isEqualTo("SELECT * FROM data.\"scrna/pbmc.h5ad\";");
  }

  @Test
  void leavesTheLineAsItIsWhereNothingFits() throws IOException {
    assertThat(typed("SELECT 'n_c_\t';")).isEqualTo("SELECT 'n_c_';");
    assertThat(typed("SELECT 'n%\t';")).isEqualTo("SELECT 'n%';");
    assertThat(typed("SELECT '\t';")).isEqualTo("SELECT '';");
  }

  @Test
  void staysSilentWhereTheDatabaseFails() {
    InstanceNames names = new InstanceNames(() -> "jdbc:lamin:/no/such/folder");
    assertThat(names.startingWith(OpenQuote.at("'T", 2).orElseThrow())).isEmpty();
    assertThat(new InstanceNames(() -> null).startingWith(OpenQuote.at("'T", 2).orElseThrow()))
        .isEmpty();
  }

  @Test
  void aQuestionIsOneStatement() throws SQLException {
    try (Connection connection = DriverManager.getConnection(url())) {
      NameQueries queries = NameQueries.on(connection);
      for (String typed : List.of("SELECT 'T", "SELECT a.\"n", "SELECT * FROM data.\"s")) {
        long before = statements(connection);
        assertThat(queries.startingWith(OpenQuote.at(typed, typed.length()).orElseThrow()))
            .isNotEmpty();
        assertThat(statements(connection) - before).isEqualTo(1);
      }
    }
  }

  private static String url() {
    return "jdbc:lamin:demo?cacheDir=" + cache;
  }

  private static long statements(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT metadata_statements FROM system.io")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** The line that is read when these keys are pressed. */
  private static String typed(String keys) throws IOException {
    ByteArrayInputStream input =
        new ByteArrayInputStream((keys + "\n").getBytes(StandardCharsets.UTF_8));
    try (InstanceNames names = new InstanceNames(QuoteCompleterTest::url);
        Terminal terminal = new DumbTerminal(input, new ByteArrayOutputStream())) {
      LineReader reader =
          LineReaderBuilder.builder()
              .terminal(terminal)
              .parser(new QuoteParser(new SqlLine()))
              .completer(new QuoteCompleter(NullCompleter.INSTANCE, names))
              .option(LineReader.Option.AUTO_LIST, false)
              .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
              .build();
      return reader.readLine();
    }
  }
}
