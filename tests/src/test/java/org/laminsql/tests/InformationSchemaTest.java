package org.laminsql.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The standard's views of what there is. */
class InformationSchemaTest {

  private static Connection connection;

  @BeforeAll
  static void connect() throws SQLException {
    connection = TestInstance.of("instances/atlas-sqlite").connect(Map.of());
  }

  @AfterAll
  static void close() throws SQLException {
    connection.close();
  }

  @Test
  void schemataListsModulesAndOurOwnSchemas() throws SQLException {
    assertThat(rows("SELECT schema_name FROM information_schema.schemata"))
        .contains("core", "bionty", "data", "information_schema", "system");
  }

  @Test
  void tablesListsRegistriesDatasetsAndViews() throws SQLException {
    assertThat(
            rows(
                "SELECT table_schema, table_name, table_type FROM information_schema.tables"
                    + " WHERE table_name IN ('artifact', 'celltype_parents',"
                    + " 'tables/aorta.parquet', 'columns')"))
        .contains(
            "core,artifact,BASE TABLE",
            "bionty,celltype_parents,BASE TABLE",
            "data,tables/aorta.parquet,BASE TABLE",
            "information_schema,columns,SYSTEM TABLE");
  }

  @Test
  void datasetsThatAreHiddenOrNoTablesAreNotListed() throws SQLException {
    assertThat(rows("SELECT table_name FROM information_schema.tables WHERE table_schema = 'data'"))
        .contains("scrna/aorta/aorta_0.h5ad", "folders/parts")
        .doesNotContain("tables/trashed.parquet", "tables/archived.parquet", "figures/Fig 1.svg");
  }

  @Test
  void columnsHaveTheTypesOfTheSurface() throws SQLException {
    assertThat(
            rows(
                "SELECT column_name, data_type, is_nullable FROM information_schema.columns"
                    + " WHERE table_schema = 'core' AND table_name = 'artifact' AND column_name IN"
                    + " ('id', 'uid', 'is_latest', 'created_at', 'size', 'path')"))
        .contains(
            "id,INTEGER,NO", "uid,VARCHAR,NO", "is_latest,BOOLEAN,NO", "created_at,TIMESTAMP,NO")
        .anyMatch(row -> row.startsWith("size,BIGINT"))
        .anyMatch(row -> row.startsWith("path,VARCHAR"));
  }

  @Test
  void columnsOfADatasetAreListedWhenItIsNamed() throws SQLException {
    ConnectionActivity activity =
        ConnectionActivity.during(
            connection,
            () ->
                assertThat(
                        rows(
                            "SELECT column_name FROM information_schema.columns WHERE table_schema"
                                + " = 'data' AND table_name = 'scrna/aorta/aorta_0.h5ad/X'"))
                    .containsExactly("obs_idx", "obs_id", "var_idx", "var_id", "value"));
    assertThat(activity.datasets()).isEqualTo(1);
  }

  @Test
  void listingAllColumnsOpensNoDataset() throws SQLException {
    ConnectionActivity activity =
        ConnectionActivity.during(
            connection,
            () ->
                assertThat(rows("SELECT DISTINCT table_schema FROM information_schema.columns"))
                    .contains("core", "bionty")
                    .doesNotContain("data"));
    assertThat(activity.datasets()).isZero();
    assertThat(activity.requests()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"instances/atlas-sqlite", "instances/atlas-postgres"})
  void constraintsAndTheirColumnsFitTogether(String instance) throws SQLException {
    try (Connection either = TestInstance.of(instance).connect(Map.of())) {
      String join =
          "SELECT c.constraint_type, k.column_name FROM information_schema.table_constraints c"
              + " JOIN information_schema.key_column_usage k"
              + " ON k.constraint_schema = c.constraint_schema"
              + " AND k.constraint_name = c.constraint_name AND k.table_name = c.table_name"
              + " WHERE c.table_schema = 'core' AND c.table_name = 'artifactulabel'";
      assertThat(Sql.rows(either, join))
          .contains("PRIMARY KEY,id", "FOREIGN KEY,artifact_id", "FOREIGN KEY,ulabel_id");
      assertThat(
              Sql.rows(
                  either,
                  "SELECT DISTINCT r.unique_constraint_schema, r.unique_constraint_name"
                      + " FROM information_schema.referential_constraints r"
                      + " JOIN information_schema.key_column_usage k"
                      + " ON k.constraint_name = r.constraint_name"
                      + " AND k.constraint_schema = r.constraint_schema"
                      + " WHERE k.table_name = 'artifactulabel' AND k.column_name = 'ulabel_id'"))
          .containsExactly("core,ulabel_pkey");
    }
  }

  @Test
  void viewsCanBeJoinedWithRegistries() throws SQLException {
    assertThat(
            rows(
                "SELECT t.table_name FROM information_schema.tables t JOIN core.artifact a"
                    + " ON a.key = t.table_name WHERE t.table_schema = 'data'"
                    + " AND a.suffix = '.jsonl'"))
        .containsExactly("tables/records.jsonl");
  }

  private static List<String> rows(String sql) throws SQLException {
    return Sql.rows(connection, sql);
  }
}
