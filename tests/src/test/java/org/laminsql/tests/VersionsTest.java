package org.laminsql.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.laminsql.fixtures.TestData;

/** Which version of a dataset a name means. */
class VersionsTest {

  private static final String KEY = "tables/aorta.parquet";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"instances/atlas-sqlite", "instances/atlas-postgres"})
  void aKeyAndAStemMeanTheLatestVersion(String instance) throws SQLException {
    try (Connection connection = TestInstance.of(instance).connect(Map.of())) {
      String latest = uid(connection, KEY, "is_latest");
      assertThat(rows(connection, latest))
          .isNotEmpty()
          .isEqualTo(rows(connection, KEY))
          .isEqualTo(rows(connection, latest.substring(0, 16)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"instances/atlas-sqlite", "instances/atlas-postgres"})
  void aUidMeansThatVersion(String instance) throws SQLException {
    try (Connection connection = TestInstance.of(instance).connect(Map.of())) {
      String old = uid(connection, KEY, "NOT is_latest");
      assertThat(rows(connection, old)).isNotEmpty().isNotEqualTo(rows(connection, KEY));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"instances/atlas-sqlite", "instances/atlas-postgres"})
  void aTimeMeansTheVersionOfThen(String instance) throws SQLException {
    try (Connection connection = TestInstance.of(instance).connect(Map.of())) {
      String old = uid(connection, KEY, "NOT is_latest");
      List<String> times =
          Sql.rows(
              connection,
              "SELECT CAST(created_at AS VARCHAR) FROM core.artifact WHERE key = '"
                  + KEY
                  + "' ORDER BY created_at");
      assertThat(rows(connection, KEY, times.get(0))).isEqualTo(rows(connection, old));
      assertThat(rows(connection, KEY, times.get(1))).isEqualTo(rows(connection, KEY));
      assertThat(rows(connection, KEY, "2100-01-01 00:00:00")).isEqualTo(rows(connection, KEY));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"instances/atlas-sqlite", "instances/atlas-postgres"})
  void beforeTheFirstVersionThereIsNone(String instance) throws SQLException {
    try (Connection connection = TestInstance.of(instance).connect(Map.of())) {
      Failure failure = Sql.failure(connection, select(KEY) + asOf("2001-01-01 00:00:00"));
      failure.is("42P01", KEY, "2001-01-01");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"instances/seed-sqlite", "instances/seed-postgres"})
  void anOverwrittenVersionIsAnErrorByUidAndByTime(String instance) throws SQLException {
    String key = "iris_studies/study0_raw_images";
    try (Connection connection = TestInstance.of(instance).connect(Map.of())) {
      String old = uid(connection, key, "NOT is_latest");
      String then =
          Sql.value(
              connection,
              "SELECT CAST(created_at AS VARCHAR) FROM core.artifact WHERE uid = '" + old + "'");
      Sql.failure(connection, select(old)).is("55000");
      Failure failure = Sql.failure(connection, select(key) + asOf(then));
      failure.is("55000", old, key);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"instances/atlas-sqlite", "instances/atlas-postgres"})
  void hiddenDatasetsAreReachableByUidAlone(String instance) throws SQLException {
    for (String key :
        List.of("tables/trashed.parquet", "tables/archived.parquet", "tables/on_branch.parquet")) {
      String uid;
      try (Connection all =
          TestInstance.of(instance).connect(Map.of("includeTrash", "true", "branch", "*"))) {
        uid = uid(all, key, "TRUE");
        assertThat(rows(all, key)).isNotEmpty().isEqualTo(rows(all, uid));
      }
      try (Connection connection = TestInstance.of(instance).connect(Map.of())) {
        Failure failure = Sql.failure(connection, select(key));
        failure.is("42P01");
        assertThat(rows(connection, uid)).isNotEmpty();
      }
    }
  }

  @Test
  void oneKeyInTwoStoragesIsAnErrorThatListsTheUids() throws SQLException {
    Path moved = TestData.copy("instances/atlas-sqlite", folder.resolve("two"));
    try (Connection sqlite =
            DriverManager.getConnection("jdbc:sqlite:" + moved.resolve(".lamindb/lamin.db"));
        Statement statement = sqlite.createStatement()) {
      copyRow(
          statement,
          "lamindb_storage",
          "id = 1",
          Map.of("id", "2", "uid", "'second000000'", "root", "'/elsewhere'"));
      copyRow(
          statement,
          "lamindb_artifact",
          "uid = 'Vq92HhWor8fG5YYn0000'",
          Map.of(
              "id", "1000", "uid", "'Elsewhere00000000000'", "storage_id", "2", "hash", "'other'"));
    }
    try (Connection connection = Sql.connect("jdbc:lamin:" + moved)) {
      Failure failure = Sql.failure(connection, select("tables/colon.parquet"));
      failure.is("42P09", "Vq92HhWor8fG5YYn0000", "Elsewhere00000000000");

      assertThat(rows(connection, "Vq92HhWor8fG5YYn0000")).isNotEmpty();
    }
  }

  /** Inserts a copy of a row, but for these columns. */
  private static void copyRow(
      Statement statement, String table, String condition, Map<String, String> changed)
      throws SQLException {
    statement.execute("CREATE TEMP TABLE copied AS SELECT * FROM " + table + " WHERE " + condition);
    for (Map.Entry<String, String> change : changed.entrySet()) {
      statement.execute("UPDATE copied SET " + change.getKey() + " = " + change.getValue());
    }
    statement.execute("INSERT INTO " + table + " SELECT * FROM copied");
    statement.execute("DROP TABLE copied");
  }

  private static String uid(Connection connection, String key, String condition)
      throws SQLException {
    return Sql.value(
        connection, "SELECT uid FROM core.artifact WHERE key = '" + key + "' AND " + condition);
  }

  private static List<String> rows(Connection connection, String name) throws SQLException {
    return Sql.rows(connection, select(name));
  }

  private static List<String> rows(Connection connection, String name, String time)
      throws SQLException {
    return Sql.rows(connection, select(name) + asOf(time));
  }

  private static String select(String name) {
    return "SELECT * FROM data.\"" + name + "\"";
  }

  private static String asOf(String time) {
    return " FOR SYSTEM_TIME AS OF TIMESTAMP '" + time + "'";
  }
}
