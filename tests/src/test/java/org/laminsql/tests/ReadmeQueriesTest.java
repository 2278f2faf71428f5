package org.laminsql.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.laminsql.shell.format.OutputColumn;
import org.laminsql.shell.format.OutputFormat;
import org.laminsql.shell.format.OutputRow;
import org.laminsql.shell.format.RowWriter;

/** The README's queries print what the README says. */
class ReadmeQueriesTest {

  private static final Pattern QUERY =
      Pattern.compile("```sql\\n(.*?)\\n```\\s*```text\\n(.*?)\\n```", Pattern.DOTALL);

  @TempDir private static Path cache;

  private static Connection connection;

  @BeforeAll
  static void connect() throws SQLException {
    connection = Sql.connect("jdbc:lamin:demo", "cacheDir", cache.toString());
  }

  @AfterAll
  static void close() throws SQLException {
    connection.close();
  }

  private record Query(String sql, String output) {}

  private static List<Query> queries() throws IOException {
    List<Query> queries = new ArrayList<>();
    Matcher matcher = QUERY.matcher(Files.readString(Path.of("..", "README.md")));
    while (matcher.find()) {
      queries.add(new Query(matcher.group(1), matcher.group(2)));
    }
    return queries;
  }

  @Test
  void thereAreQueriesForEachKindOfTable() throws IOException {
    assertThat(queries()).hasSize(14);
  }

  @TestFactory
  Stream<DynamicTest> aQueryPrintsWhatTheReadmeShows() throws IOException {
    return queries().stream()
        .map(
            query ->
                DynamicTest.dynamicTest(
                    query.sql(),
                    () -> assertThat(printed(query.sql()).strip()).isEqualTo(query.output())));
  }

  private static String printed(String sql) throws SQLException, IOException {
    StringWriter out = new StringWriter();
    RowWriter writer = OutputFormat.TABLE.on(out);
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<OutputColumn> columns = new ArrayList<>();
      for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
        columns.add(
            OutputColumn.of(
                result.getMetaData().getColumnLabel(i), result.getMetaData().getColumnType(i)));
      }
      writer.begin(columns);
      while (result.next()) {
        writer.row(new Row(result, columns.size()));
      }
      writer.end();
    }
    return out.toString();
  }

  /** The row on which a result stands. */
  private record Row(ResultSet result, int size) implements OutputRow {

    @Override
    public @Nullable String text(int column) throws SQLException {
      return result.getString(column + 1);
    }

    @Override
    public @Nullable Object value(int column) throws SQLException {
      return result.getObject(column + 1);
    }
  }
}
