package org.laminsql.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What features cost in the statement that is sent, and that their two forms agree. */
class FeatureStatementTest {

  private static final String SQLITE = "instances/seed-sqlite";
  private static final String POSTGRES = "instances/seed-postgres";

  @ParameterizedTest
  @ValueSource(strings = {SQLITE, POSTGRES})
  void anUnusedFeatureLeavesNoTrace(String instance) throws SQLException {
    try (Connection connection = TestInstance.of(instance).connect(Map.of())) {
      assertThat(plan(connection, "SELECT key FROM features.artifact WHERE id > 3"))
          .singleElement()
          .asString()
          .contains("\"lamindb_artifact\"")
          .doesNotContain("value", "feature", "JOIN");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {SQLITE, POSTGRES})
  void onlyTheTablesOfUsedFeaturesAreRead(String instance) throws SQLException {
    try (Connection connection = TestInstance.of(instance).connect(Map.of())) {
      String columns = "SELECT key, organism FROM ";
      assertThat(
              plan(
                  connection,
                  "SELECT f.key FROM core.artifact a JOIN ("
                      + columns
                      + "features.artifact) f"
                      + " ON f.key = a.key WHERE 'human' = ANY(f.organism)"))
          .singleElement()
          .asString()
          .contains("bionty_artifactorganism")
          .doesNotContain("jsonvalue", "bionty_artifacttissue");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {SQLITE, POSTGRES})
  void anElementIsSearchedInTheRowsOfLabels(String instance) throws SQLException {
    try (Connection connection = TestInstance.of(instance).connect(Map.of())) {
      assertThat(
              plan(connection, "SELECT key FROM features.artifact WHERE 'human' = ANY(organism)"))
          .singleElement()
          .asString()
          .contains("t0.\"id\" IN (SELECT r.\"k\"", "r.\"v\" = 'human'")
          .doesNotContain("array_agg", "json_group_array");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {SQLITE, POSTGRES})
  void columnsShowTheValuesOfTheLongForm(String instance) throws SQLException {
    try (Connection connection = TestInstance.of(instance).connect(Map.of())) {
      for (String host : List.of("artifact", "run", "record")) {
        for (Map.Entry<String, String> column : scalars(connection, host).entrySet()) {
          String name = "\"" + column.getKey().replace("\"", "\"\"") + "\"";
          assertThat(
                  Sql.rows(
                      connection,
                      "SELECT id, "
                          + name
                          + " FROM features."
                          + host
                          + " WHERE "
                          + name
                          + " IS NOT NULL ORDER BY id"))
              .as(host + "." + name)
              .isNotEmpty()
              .isEqualTo(
                  Sql.rows(
                      connection,
                      "SELECT record_id, "
                          + column.getValue()
                          + " FROM features.\"values\""
                          + " WHERE registry = '"
                          + host
                          + "' AND feature = '"
                          + column.getKey().replace("'", "''")
                          + "' ORDER BY record_id"));
        }
      }
    }
  }

  /** The scalar features in use of which there is one, and the column of the long form. */
  private static Map<String, String> scalars(Connection connection, String host)
      throws SQLException {
    Map<String, String> columns = new TreeMap<>();
    for (String row :
        Sql.rows(
            connection,
            "SELECT DISTINCT feature, CASE dtype WHEN 'bool' THEN 'value_boolean' WHEN 'str' THEN"
                + " 'value' WHEN 'path' THEN 'value' WHEN 'url' THEN 'value' WHEN 'date' THEN"
                + " 'CAST(value_timestamp AS DATE)' WHEN 'int' THEN"
                + " 'CAST(value_number AS BIGINT)' WHEN 'float' THEN 'value_number' WHEN 'num'"
                + " THEN 'value_number' ELSE 'value_timestamp' END FROM features.\"values\" v"
                + " WHERE registry = '"
                + host
                + "' AND label_id IS NULL AND dtype NOT LIKE"
                + " 'list%' AND dtype <> 'dict' AND feature NOT IN ('id', 'uid', 'name', 'key')"
                + " AND (SELECT count(*) FROM core.feature f WHERE f.name = v.feature) = 1")) {
      int comma = row.lastIndexOf(',');
      columns.put(row.substring(0, comma), row.substring(comma + 1));
    }
    return columns;
  }

  private static List<String> plan(Connection connection, String sql) throws SQLException {
    return Sql.rows(connection, "EXPLAIN PLAN FOR " + sql);
  }
}
