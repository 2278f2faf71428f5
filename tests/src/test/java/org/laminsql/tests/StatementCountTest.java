package org.laminsql.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many statements go to a metadata database that may be far away. */
class StatementCountTest {

  private static final String REGISTRY =
      "SELECT a.uid, t.key FROM core.artifact a LEFT JOIN core.run r ON r.id = a.run_id"
          + " LEFT JOIN core.transform t ON t.id = r.transform_id WHERE a.is_latest";

  @ParameterizedTest
  @ValueSource(strings = {"instances/atlas-sqlite", "instances/atlas-postgres"})
  void connectingSendsFewStatements(String instance) throws SQLException {
    try (Connection connection = TestInstance.of(instance).connect(Map.of())) {
      assertThat(ConnectionActivity.of(connection).metadataStatements()).isLessThanOrEqualTo(5);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"instances/atlas-sqlite", "instances/atlas-postgres"})
  void registriesAnswerInOneStatement(String instance) throws SQLException {
    try (Connection connection = TestInstance.of(instance).connect(Map.of())) {
      assertThat(statements(connection, REGISTRY)).isEqualTo(1);
      assertThat(statements(connection, REGISTRY)).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"instances/atlas-sqlite", "instances/atlas-postgres"})
  void namesOfDatasetsAreLookedUpTogetherAndOnce(String instance) throws SQLException {
    try (Connection connection = TestInstance.of(instance).connect(Map.of())) {
      String both =
          "SELECT (SELECT count(*) FROM data.\"tables/aorta.parquet\"),"
              + " (SELECT count(*) FROM data.\"scrna/aorta/aorta_0.h5ad\")";
      assertThat(statements(connection, both)).isEqualTo(1);
      assertThat(statements(connection, both)).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"instances/atlas-sqlite", "instances/atlas-postgres"})
  void aStatementOfBothKindsSendsTwo(String instance) throws SQLException {
    try (Connection connection = TestInstance.of(instance).connect(Map.of())) {
      String mixed =
          "SELECT count(*) FROM data.\"scrna/aorta/aorta_0.h5ad\" o LEFT JOIN bionty.celltype c ON c.name = o.cell_type"
              + " LEFT JOIN core.ulabel u ON u.name = o.obs_id";
      assertThat(statements(connection, mixed)).isEqualTo(2);
      assertThat(statements(connection, mixed)).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"instances/atlas-sqlite", "instances/atlas-postgres"})
  void listingRegistriesSendsNothing(String instance) throws SQLException {
    try (Connection connection = TestInstance.of(instance).connect(Map.of())) {
      DatabaseMetaData metadata = connection.getMetaData();
      ConnectionActivity activity =
          ConnectionActivity.during(
              connection,
              () -> {
                assertThat(Sql.rows(metadata.getTables(null, "core", "%", null))).isNotEmpty();
                assertThat(Sql.rows(metadata.getColumns(null, "core", "%", "%"))).isNotEmpty();
                assertThat(Sql.rows(metadata.getImportedKeys(null, "core", "artifact")))
                    .isNotEmpty();
              });
      assertThat(activity.metadataStatements()).isZero();
      assertThat(activity.datasets()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"instances/atlas-sqlite", "instances/atlas-postgres"})
  void listingEverythingSendsTwoStatementsAndOpensNoDataset(String instance) throws SQLException {
    try (Connection connection = TestInstance.of(instance).connect(Map.of())) {
      DatabaseMetaData metadata = connection.getMetaData();
      ConnectionActivity activity =
          ConnectionActivity.during(
              connection,
              () -> {
                assertThat(Sql.rows(metadata.getTables(null, "%", "%", null))).isNotEmpty();
                assertThat(Sql.rows(metadata.getColumns(null, "%", "%", "%"))).isNotEmpty();
              });
      assertThat(activity.metadataStatements()).isLessThanOrEqualTo(2);
      assertThat(activity.datasets()).isZero();
      assertThat(activity.requests()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"instances/atlas-sqlite", "instances/atlas-postgres"})
  void featuresAreFoundByOneStatementAndOnce(String instance) throws SQLException {
    try (Connection connection = TestInstance.of(instance).connect(Map.of())) {
      String two =
          "SELECT f.comment, s.donor FROM features.artifact f"
              + " JOIN sheets.\"Sample\" s ON s.donor = ANY(f.donor)"
              + " WHERE 'blood' = ANY(f.tissue) AND f.temperature > 0";
      long first = statements(connection, two);
      assertThat(first).isLessThanOrEqualTo(2);
      assertThat(statements(connection, two)).isEqualTo(first - 1).isEqualTo(1);
      String others = "SELECT * FROM features.\"values\" WHERE feature = 'donor'";
      assertThat(statements(connection, others)).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"instances/atlas-sqlite", "instances/atlas-postgres"})
  void aStatementWithoutFeaturesDoesNotLookForThem(String instance) throws SQLException {
    try (Connection connection = TestInstance.of(instance).connect(Map.of())) {
      assertThat(statements(connection, "SELECT name FROM core.feature")).isEqualTo(1);
    }
  }

  private static long statements(Connection connection, String sql) throws SQLException {
    return ConnectionActivity.during(connection, () -> Sql.rows(connection, sql))
        .metadataStatements();
  }
}
