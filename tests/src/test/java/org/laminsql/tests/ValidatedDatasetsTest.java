package org.laminsql.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Datasets that LaminDB validated when it saved them have no problems. */
class ValidatedDatasetsTest {

  @ParameterizedTest
  @ValueSource(strings = {"instances/seed-sqlite", "instances/seed-postgres"})
  void whatWasSavedWithASchemaSatisfiesIt(String instance) throws SQLException {
    try (Connection connection = TestInstance.of(instance).connect(Map.of())) {
      List<String> pairs =
          Sql.rows(
              connection,
              "SELECT a.uid, s.uid FROM core.artifact a JOIN core.schema s ON s.id = a.schema_id");
      assertThat(pairs).hasSizeGreaterThan(10);
      for (String pair : pairs) {
        assertThat(problems(connection, pair)).as(pair).isEmpty();
      }
    }
  }

  /** What a dataset's columns were found to be when it was saved. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "instances/seed-sqlite",
        "instances/seed-postgres",
        "instances/old/1.0.5",
        "instances/old/1.1.1",
        "instances/old/1.3.2",
        "instances/old/1.5.3",
        "instances/old/1.7.1",
        "instances/old/1.9.1",
        "instances/old/1.10.2",
        "instances/old/1.12.1",
        "instances/old/1.15.2",
        "instances/old/1.17.0",
        "instances/old/2.0.1",
        "instances/old/2.2.1",
        "instances/old/2.5.1",
        "instances/old/2.9.1",
        "instances/old/2.12.1"
      })
  void aTableSatisfiesTheSchemaThatWasInferredFromIt(String instance) throws SQLException {
    try (Connection connection = TestInstance.of(instance).connect(Map.of())) {
      List<String> pairs =
          Sql.rows(
              connection,
              "SELECT a.uid, s.uid FROM core.artifactschema l"
                  + " JOIN core.artifact a ON a.id = l.artifact_id"
                  + " JOIN core.schema s ON s.id = l.schema_id"
                  + " WHERE (l.slot = 'columns' OR l.slot IS NULL) AND a.suffix = '.parquet'");
      assertThat(pairs).isNotEmpty();
      for (String pair : pairs) {
        assertThat(problems(connection, pair)).as(pair).isEmpty();
      }
    }
  }

  private static List<String> problems(Connection connection, String pair) throws SQLException {
    String[] uids = pair.split(",");
    return Sql.rows(
        connection, "SELECT * FROM TABLE(validate_dataset('" + uids[0] + "', '" + uids[1] + "'))");
  }
}
