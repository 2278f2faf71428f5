package org.laminsql.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code DatabaseMetaData} on an instance that LaminDB wrote. */
class MetadataTest {

  private static Connection connection;
  private static DatabaseMetaData metadata;

  @BeforeAll
  static void connect() throws SQLException {
    connection = TestInstance.of("instances/atlas-sqlite").connect(Map.of());
    metadata = connection.getMetaData();
  }

  @AfterAll
  static void close() throws SQLException {
    connection.close();
  }

  @Test
  void theInstanceIsTheCatalog() throws SQLException {
    assertThat(values(metadata.getCatalogs(), "TABLE_CAT")).containsExactly("atlas-sqlite");
    assertThat(values(metadata.getSchemas(), "TABLE_SCHEM"))
        .contains("bionty", "core", "data", "information_schema", "system")
        .isSorted();
  }

  @Test
  void patternsChooseTables() throws SQLException {
    assertThat(values(metadata.getTables(null, "core", "artifact", null), "TABLE_NAME"))
        .containsExactly("artifact");
    assertThat(values(metadata.getTables(null, "bionty", "cell_ype", null), "TABLE_NAME"))
        .containsExactly("celltype");
    assertThat(values(metadata.getTables(null, "bion%", "celltype%", null), "TABLE_NAME"))
        .contains("celltype", "celltype_parents");
    assertThat(values(metadata.getTables(null, "data", "tables/%", null), "TABLE_NAME"))
        .contains("tables/aorta.parquet", "tables/aorta summary.csv");
    assertThat(values(metadata.getTables("another", "core", "%", null), "TABLE_NAME")).isEmpty();
    assertThat(values(metadata.getTables(null, "core", "%", new String[] {"VIEW"}), "TABLE_NAME"))
        .isEmpty();
  }

  @Test
  void columnsOfADatasetByItsExactKeyAreListed() throws SQLException {
    assertThat(
            values(
                metadata.getColumns(null, "data", key("scrna/aorta/aorta_0.h5ad/X"), "%"),
                "COLUMN_NAME"))
        .containsExactly("obs_idx", "obs_id", "var_idx", "var_id", "value");
    assertThat(
            values(
                metadata.getColumns(null, "data", key("odd/100%_done.parquet"), null),
                "COLUMN_NAME"))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%", "/%"})
  void aDatasetsKeyListsItsParts(String rest) throws SQLException {
    String dataset = "scrna/aorta/aorta_0.h5ad";
    String uid =
        Sql.value(
            connection,
            "SELECT uid FROM core.artifact WHERE is_latest AND key = '" + dataset + "'");
    for (String name : List.of(dataset, key(dataset), uid)) {
      String listed = name.equals(uid) ? uid : dataset;
      assertThat(values(metadata.getTables(null, "data", name + rest, null), "TABLE_NAME"))
          .contains(listed, listed + "/obs", listed + "/var", listed + "/X")
          .allMatch(table -> table.equals(listed) || table.startsWith(listed + "/"));
    }
  }

  @Test
  void partsAreChosenByPatternAndHaveColumns() throws SQLException {
    String dataset = key("scrna/aorta/aorta_0.h5ad");
    assertThat(values(metadata.getTables(null, "data", dataset + "/v%", null), "TABLE_NAME"))
        .contains("scrna/aorta/aorta_0.h5ad/var")
        .allMatch(name -> name.startsWith("scrna/aorta/aorta_0.h5ad/v"));
    assertThat(values(metadata.getTables(null, "data", dataset + "/nope", null), "TABLE_NAME"))
        .isEmpty();
    assertThat(values(metadata.getColumns(null, "data", dataset + "/X", "obs%"), "COLUMN_NAME"))
        .containsExactly("obs_idx", "obs_id");
    assertThat(values(metadata.getColumns(null, "data", dataset + "/X", "OBS%"), "COLUMN_NAME"))
        .isEmpty();
    assertThat(values(metadata.getColumns(null, "data", dataset + "/nope", "%"), "COLUMN_NAME"))
        .isEmpty();
    assertThat(
            Sql.value(
                connection,
                "SELECT count(*) FROM information_schema.columns WHERE table_schema = 'data'"
                    + " AND table_name = 'scrna/aorta/aorta_0.h5ad/X'"))
        .isEqualTo("5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "scrna/%", "scrna/aorta/%", "scrna/aorta/aorta\\_%", "%.h5ad"})
  void listingDatasetsOpensNone(String pattern) throws SQLException {
    ConnectionActivity activity =
        ConnectionActivity.during(
            connection,
            () ->
                assertThat(values(metadata.getTables(null, "data", pattern, null), "TABLE_NAME"))
                    .contains("scrna/aorta/aorta_0.h5ad")
                    .noneMatch(name -> name.contains(".h5ad/")));
    assertThat(activity.datasets()).isZero();
    assertThat(activity.requests()).isZero();
  }

  @Test
  void wildcardsOpenNoDataset() throws SQLException {
    ConnectionActivity activity =
        ConnectionActivity.during(
            connection,
            () -> {
              assertThat(values(metadata.getColumns(null, null, "%", "%"), "TABLE_SCHEM"))
                  .contains("core")
                  .doesNotContain("data");
              assertThat(values(metadata.getColumns(null, "data", "%", "%"), "COLUMN_NAME"))
                  .isEmpty();
            });
    assertThat(activity.datasets()).isZero();
  }

  @Test
  void linkTablesHaveTheirKeys() throws SQLException {
    assertThat(values(metadata.getPrimaryKeys(null, "core", "artifactulabel"), "COLUMN_NAME"))
        .containsExactly("id");
    assertThat(values(metadata.getImportedKeys(null, "core", "artifactulabel"), "FKCOLUMN_NAME"))
        .contains("artifact_id", "ulabel_id");
    assertThat(values(metadata.getImportedKeys(null, "bionty", "celltype_parents"), "PKTABLE_NAME"))
        .containsOnly("celltype");
    assertThat(values(metadata.getExportedKeys(null, "bionty", "celltype"), "FKTABLE_NAME"))
        .contains("celltype_parents");
  }

  @Test
  void datasetsHaveNoKeys() throws SQLException {
    assertThat(values(metadata.getPrimaryKeys(null, "data", "tables/aorta.parquet"), "COLUMN_NAME"))
        .isEmpty();
    assertThat(values(metadata.getImportedKeys(null, "data", "tables/aorta.parquet"), "FK_NAME"))
        .isEmpty();
  }

  @Test
  void datasetsThatAreNotThereHaveNoColumns() throws SQLException {
    assertThat(values(metadata.getColumns(null, "data", "nope.parquet", "%"), "COLUMN_NAME"))
        .isEmpty();
  }

  private static String key(String key) throws SQLException {
    String escape = metadata.getSearchStringEscape();
    return key.replace("_", escape + "_").replace("%", escape + "%");
  }

  private static List<String> values(ResultSet result, String column) throws SQLException {
    List<String> values = new ArrayList<>();
    try (result) {
      while (result.next()) {
        values.add(String.valueOf(result.getString(column)));
      }
    }
    return values;
  }
}
