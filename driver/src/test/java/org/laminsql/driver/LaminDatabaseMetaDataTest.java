package org.laminsql.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.laminsql.catalog.model.SqlType;

class LaminDatabaseMetaDataTest {

  private static final String CATALOG = "testuser/atlas";

  private final FakeSession session =
      new FakeSession()
          .knowing(
              "q",
              new FakeQuery()
                  .columnOf("core", "artifact", "uid", SqlType.VARCHAR)
                  .column("n", SqlType.decimal(20, 2)));
  private Connection connection;
  private DatabaseMetaData metadata;

  @BeforeEach
  void connect() throws SQLException {
    connection = session.connect();
    metadata = connection.getMetaData();
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void catalogAndSchemasAreTheInstances() throws SQLException {
    assertThat(column(metadata.getCatalogs(), "TABLE_CAT")).containsExactly(CATALOG);
    assertThat(column(metadata.getSchemas(), "TABLE_SCHEM"))
        .containsExactly("core", "data", "system");
    assertThat(column(metadata.getSchemas(CATALOG, "_o%"), "TABLE_CATALOG"))
        .containsExactly(CATALOG);
    assertThat(column(metadata.getTableTypes(), "TABLE_TYPE"))
        .containsExactly("SYSTEM TABLE", "TABLE", "VIEW");
  }

  @Test
  void tablesAreOrderedByTypeAndFoundByPattern() throws SQLException {
    assertThat(column(metadata.getTables(null, null, "%", null), "TABLE_NAME"))
        .containsExactly(
            "queries", "artifact", "run", "user", "a_b.parquet", "axb.parquet", "cells.h5ad");
    assertThat(column(metadata.getTables(null, "core", "%r%", null), "TABLE_NAME"))
        .containsExactly("artifact", "run", "user");
    assertThat(column(metadata.getTables(null, null, null, new String[] {"SYSTEM TABLE"}), 3))
        .containsExactly("queries");
    assertThat(column(metadata.getTables(null, "data", "a_b.parquet", null), 3))
        .containsExactly("a_b.parquet", "axb.parquet");
    assertThat(column(metadata.getTables(null, "data", "a\\_b.parquet", null), 3))
        .containsExactly("a_b.parquet");
    assertThat(column(metadata.getTables(null, "data", "cells.h5ad/obs", null), 3))
        .containsExactly("cells.h5ad/obs");
    assertThat(column(metadata.getTables(null, "core", "artifact", null), "REMARKS"))
        .containsExactly("Datasets and models");
  }

  @Test
  void anotherCatalogOrNoCatalogHasNothing() throws SQLException {
    assertThat(column(metadata.getTables("bogus", null, "%", null), 3)).isEmpty();
    assertThat(column(metadata.getTables("", null, "%", null), 3)).isEmpty();
    assertThat(column(metadata.getSchemas("bogus", null), 1)).isEmpty();
    assertThat(column(metadata.getColumns("bogus", null, "%", "%"), 4)).isEmpty();
    assertThat(column(metadata.getPrimaryKeys("bogus", null, "artifact"), 4)).isEmpty();
    assertThat(column(metadata.getExportedKeys("bogus", null, "run"), 4)).isEmpty();
    assertThat(column(metadata.getTables(null, "", "%", null), 3)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cells.h5ad", "cells.h5ad/", "cells.h5ad%", "cells.h5ad/%"})
  void aDatasetsWholeNameListsItsParts(String pattern) throws SQLException {
    assertThat(column(metadata.getTables(null, "data", pattern, null), "TABLE_NAME"))
        .containsExactly(
            "cells.h5ad", "cells.h5ad/obs", "cells.h5ad/obsm/X_pca", "cells.h5ad/obsm/X_umap");
  }

  @ParameterizedTest
  @CsvSource({
    "cells.h5ad/obsm/%, 2",
    "cells.h5ad/obs%, 3",
    "cells.h5ad/%/X%, 2",
    "cells.h5ad/%map, 1",
    "cells.h5ad/obsm/X_pca, 1",
    "cells.h5ad/obsm/X\\_pca, 1",
    "cells.h5ad/nope, 0",
    "cells.h5ad/nope/%, 0"
  })
  void aPatternBehindADatasetsNameChoosesParts(String pattern, int count) throws SQLException {
    assertThat(column(metadata.getTables(null, "data", pattern, null), "TABLE_NAME"))
        .hasSize(count)
        .allMatch(name -> name.startsWith("cells.h5ad/obs"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"%", "cells%", "%ells.h5ad", "cells.h%", "cells_h5ad", "a_b.parquet"})
  void listingWithoutADatasetsNameOpensNone(String pattern) throws SQLException {
    assertThat(column(metadata.getTables(null, "%", pattern, null), "TABLE_NAME")).isNotEmpty();
    assertThat(session.metadata.opened).isEmpty();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"%", "%%", "%.h5ad", "cells%", "________"})
  void aPatternOpensNoDataset(String pattern) throws SQLException {
    assertThat(column(metadata.getColumns(null, "%", pattern, "%"), "TABLE_SCHEM"))
        .doesNotContain("data");
    assertThat(session.metadata.columnsAskedOf).noneMatch(each -> each.startsWith("data."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a_b.parquet", "a\\_b.parquet", "cells.h5ad", "cells.h5ad/obs"})
  void anExactNameOpensThatDatasetAlone(String name) throws SQLException {
    metadata.getColumns(null, "data", name, null);
    assertThat(session.metadata.columnsAskedOf).containsExactly("data." + name.replace("\\", ""));
  }

  @Test
  void columnsAreDescribed() throws SQLException {
    ResultSet rows = metadata.getColumns(null, "core", "artifact", null);
    List<String> seen = new ArrayList<>();
    while (rows.next()) {
      seen.add(
          String.join(
              " ",
              rows.getString("ORDINAL_POSITION"),
              rows.getString("COLUMN_NAME"),
              rows.getString("DATA_TYPE"),
              rows.getString("TYPE_NAME"),
              rows.getString("COLUMN_SIZE"),
              rows.getString("DECIMAL_DIGITS"),
              rows.getString("NUM_PREC_RADIX"),
              rows.getString("IS_NULLABLE"),
              rows.getString("COLUMN_DEF"),
              rows.getString("CHAR_OCTET_LENGTH")));
    }
    assertThat(seen)
        .containsExactly(
            "1 id -5 BIGINT 19 0 10 NO null null",
            "2 uid 12 VARCHAR 2147483647 null null NO null 2147483647",
            "3 size 3 DECIMAL 20 2 10 YES 0 null",
            "4 created_at 93 TIMESTAMP 26 6 null NO null null",
            "5 run_id 4 INTEGER 10 0 10 YES null null");
    assertThat(column(metadata.getColumns(null, "core", "artifact", "%id"), 4))
        .containsExactly("id", "uid", "run_id");
    assertThat(column(metadata.getColumns(null, "system", "%", "labels"), "TYPE_NAME"))
        .containsExactly("VARCHAR ARRAY");
  }

  @Test
  void keysAreTheRegistrys() throws SQLException {
    assertThat(column(metadata.getPrimaryKeys(CATALOG, "core", "artifact"), "COLUMN_NAME"))
        .containsExactly("id");
    assertThat(column(metadata.getImportedKeys(null, "core", "artifact"), "FK_NAME"))
        .containsExactly("artifact_run_fk", "artifact_user_fk");
    assertThat(column(metadata.getExportedKeys(null, "core", "run"), "FKCOLUMN_NAME"))
        .containsExactly("run_id");
    assertThat(
            column(
                metadata.getCrossReference(null, "core", "user", null, "core", "artifact"),
                "FK_NAME"))
        .containsExactly("artifact_user_fk");
    assertThat(column(metadata.getIndexInfo(null, "core", "artifact", false, true), "INDEX_NAME"))
        .containsExactly("artifact_pkey", "artifact_uid_key");
    assertThat(
            column(
                metadata.getBestRowIdentifier(
                    null, "core", "artifact", DatabaseMetaData.bestRowSession, false),
                "COLUMN_NAME"))
        .containsExactly("id");
  }

  @Test
  void typesAreOrderedByCodeAndNeverFloat() throws SQLException {
    List<String> codes = column(metadata.getTypeInfo(), "DATA_TYPE");
    assertThat(codes).hasSize(13).doesNotContain("6").startsWith("-5", "-3", "3", "4", "5", "7");
  }

  @Test
  void functionsAreTheEngines() throws SQLException {
    assertThat(column(metadata.getFunctions(null, null, "%"), "FUNCTION_NAME"))
        .containsExactly("descendants", "is_a");
    assertThat(column(metadata.getFunctions(null, null, "is\\_a"), "FUNCTION_TYPE"))
        .containsExactly(String.valueOf(DatabaseMetaData.functionNoTable));
  }

  @Test
  void functionColumnsAreResultsArgumentsAndColumns() throws SQLException {
    assertThat(column(metadata.getFunctionColumns(null, null, "descendants", "%"), "COLUMN_NAME"))
        .containsExactly("term", "name");
    assertThat(column(metadata.getFunctionColumns(null, null, "is\\_a", null), "TYPE_NAME"))
        .containsExactly("BOOLEAN");
  }

  @Test
  void everyShapeHasTheColumnsThatJdbcCounts() {
    assertThat(MetadataShape.FUNCTION_COLUMNS.columns()).hasSize(17);
    assertThat(MetadataShape.TABLES.columns()).hasSize(10);
    assertThat(MetadataShape.COLUMNS.columns()).hasSize(24);
    assertThat(MetadataShape.IMPORTED_KEYS.columns()).hasSize(14);
    assertThat(MetadataShape.INDEXES.columns()).hasSize(13);
    assertThat(MetadataShape.TYPES.columns()).hasSize(18);
    assertThat(MetadataShape.PROCEDURES.columns()).hasSize(9);
    assertThat(MetadataShape.PROCEDURE_COLUMNS.columns()).hasSize(20);
    assertThat(MetadataShape.ATTRIBUTES.columns()).hasSize(21);
    assertThat(MetadataShape.PSEUDO_COLUMNS.columns()).hasSize(12);
    assertThat(MetadataShape.USER_TYPES.columns()).hasSize(7);
  }

  @Test
  void resultsBelongToAStatementThatGoesWithThem() throws SQLException {
    ResultSet rows = metadata.getCatalogs();
    var statement = rows.getStatement();
    assertThat(statement).isNotNull();
    rows.close();
    assertThat(statement.isClosed()).isTrue();
    connection.close();
    assertThatThrownBy(() -> metadata.getCatalogs())
        .hasFieldOrPropertyWithValue("SQLState", "08003");
  }

  @Test
  void resultColumnsNameTheirTable() throws SQLException {
    try (ResultSet rows = connection.createStatement().executeQuery("q")) {
      var columns = rows.getMetaData();
      assertThat(columns.getCatalogName(1)).isEqualTo(CATALOG);
      assertThat(columns.getSchemaName(1)).isEqualTo("core");
      assertThat(columns.getTableName(1)).isEqualTo("artifact");
      assertThat(columns.getColumnName(1)).isEqualTo("uid");
      assertThat(columns.getTableName(2)).isEmpty();
      assertThat(columns.getCatalogName(2)).isEmpty();
      assertThat(columns.getColumnTypeName(2)).isEqualTo("DECIMAL");
      assertThat(columns.getPrecision(2)).isEqualTo(20);
      assertThat(columns.getScale(2)).isEqualTo(2);
      assertThatThrownBy(() -> columns.getColumnName(3))
          .hasFieldOrPropertyWithValue("SQLState", "07009");
    }
  }

  private static List<String> column(ResultSet rows, String label) throws SQLException {
    return column(rows, rows.findColumn(label));
  }

  private static List<String> column(ResultSet rows, int column) throws SQLException {
    List<String> values = new ArrayList<>();
    while (rows.next()) {
      values.add(rows.getString(column));
    }
    return values;
  }
}
