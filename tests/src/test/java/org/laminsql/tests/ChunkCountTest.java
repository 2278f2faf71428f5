package org.laminsql.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.laminsql.fixtures.TestData;

/** A narrow statement reads less than a wide one. */
class ChunkCountTest {

  private static final Path FOLDER = TestData.root().resolve("anndata/new");

  @ParameterizedTest
  @ValueSource(strings = {"larger_csr.h5ad", "larger_dense.h5ad", "larger_dense.zarr.zip"})
  void aRangeOfRowsReadsFewerChunks(String name) throws SQLException {
    fewer("SELECT obs_idx, var_idx, value FROM data.\"" + name + "/X\"", "WHERE obs_idx < 3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"v3_dense_chunked.zarr.zip"})
  void aRangeOfVariablesReadsFewerChunks(String name) throws SQLException {
    fewer("SELECT obs_idx, var_idx, value FROM data.\"" + name + "/X\"", "WHERE var_idx < 3");
  }

  @Test
  void onlyColumnsThatAreUsedAreRead() throws SQLException {
    try (Connection connection = Sql.connect("jdbc:lamin:" + FOLDER)) {
      assertThat(chunks(connection, "SELECT obs_id FROM data.\"larger_csr.h5ad\""))
          .isLessThan(chunks(connection, "SELECT * FROM data.\"larger_csr.h5ad\""));
    }
  }

  @Test
  void countingRowsReadsNoMatrix() throws SQLException {
    try (Connection connection = Sql.connect("jdbc:lamin:" + FOLDER)) {
      assertThat(chunks(connection, "SELECT count(*) FROM data.\"larger_dense.h5ad/X\""))
          .isLessThan(chunks(connection, "SELECT sum(value) FROM data.\"larger_dense.h5ad/X\""));
      assertThat(chunks(connection, "SELECT count(*) FROM data.\"larger_csr.h5ad\"")).isZero();
    }
  }

  @Test
  void aRegistryLimitsWhatIsReadOfADataset() throws SQLException {
    String join =
        "SELECT count(*) FROM data.\"scrna/aorta/aorta_0.h5ad/X\" x JOIN bionty.gene g ON"
            + " g.ensembl_gene_id = x.var_id";
    try (Connection connection = TestInstance.of("instances/atlas-sqlite").connect(Map.of())) {
      assertThat(Sql.rows(connection, "EXPLAIN " + join + " WHERE g.symbol = 'CD8A'"))
          .anyMatch(line -> line.strip().startsWith("where: var_id IN ("));
    }
  }

  @Test
  void aSubqueryOverARegistryLimitsWhatIsReadToo() throws SQLException {
    try (Connection connection = TestInstance.of("instances/atlas-sqlite").connect(Map.of())) {
      assertThat(
              Sql.rows(
                  connection,
                  "EXPLAIN SELECT count(*) FROM data.\"scrna/aorta/aorta_0.h5ad/X\" WHERE var_id IN"
                      + " (SELECT ensembl_gene_id FROM bionty.gene WHERE symbol = 'CD8A')"))
          .anyMatch(line -> line.strip().startsWith("where: var_id IN ("));
    }
  }

  private static void fewer(String select, String condition) throws SQLException {
    try (Connection connection = Sql.connect("jdbc:lamin:" + FOLDER)) {
      assertThat(chunks(connection, select + " " + condition))
          .isLessThan(chunks(connection, select));
    }
  }

  private static long chunks(Connection connection, String sql) throws SQLException {
    return ConnectionActivity.during(connection, () -> Sql.rows(connection, sql)).chunks();
  }
}
