package org.laminsql.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code validate_dataset} finds problems exactly where LaminDB's curators do. */
class CuratorVerdictsTest {

  /**
   * That a text is a pandas categorical, or a time has a zone, is a property of pandas' types that
   * SQL's do not have.
   */
  private static final Set<String> OF_PANDAS_ALONE =
      Set.of(
          "text category.parquet against categories",
          "valid.csv against minimal",
          "utc for datetime.parquet against simple types");

  /** How curators name the column that is wrong. */
  private static final Pattern WRONG_COLUMN =
      Pattern.compile("(?:[Cc]olumn|series|feature) '(\\w+)'");

  /** What they call an index. */
  private static final Set<String> NO_COLUMNS = Set.of("None", "var_index");

  @TempDir private static Path folder;
  private static Connection connection;

  @BeforeAll
  static void open() throws SQLException {
    connection = Sql.connect(CuratedInstance.unpack(folder));
  }

  @AfterAll
  static void close() throws SQLException {
    connection.close();
  }

  /** Those where LaminDB judged; it also stumbles over some schemas. */
  static List<CuratedInstance.Verdict> verdicts() {
    return CuratedInstance.verdicts().stream()
        .filter(verdict -> verdict.isValid() || verdict.isRefusal())
        .filter(verdict -> !OF_PANDAS_ALONE.contains(verdict.toString()))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("verdicts")
  void problemsAreFoundWhereACuratorRefuses(CuratedInstance.Verdict verdict) throws SQLException {
    Set<String> columns = columnsWithProblems(verdict.dataset(), verdict.schema());
    if (verdict.isValid()) {
      assertThat(columns).isEmpty();
    } else {
      assertThat(columns).as(verdict.error()).isNotEmpty().containsAll(wrong(verdict.error()));
    }
  }

  private static Set<String> wrong(String error) {
    Set<String> columns = new TreeSet<>();
    Matcher named = WRONG_COLUMN.matcher(error);
    while (named.find()) {
      if (!NO_COLUMNS.contains(named.group(1))) {
        columns.add(named.group(1));
      }
    }
    return columns;
  }

  private static Set<String> columnsWithProblems(String dataset, String schema)
      throws SQLException {
    String sql = "SELECT coalesce(column_name, problem) FROM TABLE(validate_dataset(?, ?))";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, dataset);
      statement.setString(2, schema);
      try (ResultSet rows = statement.executeQuery()) {
        return new TreeSet<>(Sql.rows(rows));
      }
    }
  }
}
