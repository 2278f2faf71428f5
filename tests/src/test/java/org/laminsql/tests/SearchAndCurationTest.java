package org.laminsql.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.laminsql.fixtures.TestData;

/** search, validate, standardize and inspect as users write them. */
class SearchAndCurationTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"instances/atlas-sqlite", "instances/atlas-postgres"})
  void aSearchIsPartOfTheOneStatementThatIsSent(String instance) throws SQLException {
    try (Connection connection = TestInstance.of(instance).connect(Map.of())) {
      String sql =
          "SELECT s.name, s.score, count(l.id) FROM search('bionty.CellType', 'T cell', 3) s"
              + " LEFT JOIN bionty.artifactcelltype l ON l.celltype_id = s.id"
              + " GROUP BY s.name, s.score HAVING s.score > 400";
      ConnectionActivity activity =
          ConnectionActivity.during(
              connection, () -> assertThat(Sql.rows(connection, sql)).hasSize(1));
      assertThat(activity.metadataStatements()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"instances/atlas-sqlite", "instances/atlas-postgres"})
  void aSearchHasTheRegistrysOwnColumnsAndTheScore(String instance) throws SQLException {
    try (Connection connection = TestInstance.of(instance).connect(Map.of());
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("SELECT * FROM search('Artifact', 'summary')");
        Statement other = connection.createStatement();
        ResultSet all = other.executeQuery("SELECT * FROM core.artifact WHERE 1 = 0")) {
      int last = found.getMetaData().getColumnCount();
      assertThat(found.getMetaData().getColumnName(last)).isEqualTo("score");
      assertThat(found.getMetaData().getColumnTypeName(last)).isEqualTo("INTEGER");
      for (int i = 1; i < last; i++) {
        assertThat(found.getMetaData().getColumnName(i))
            .isEqualTo(all.getMetaData().getColumnName(i));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"instances/seed-sqlite", "instances/seed-postgres"})
  void theTextOfASearchMayBeAParameter(String instance) throws SQLException {
    try (Connection connection = TestInstance.of(instance).connect(Map.of());
        PreparedStatement statement =
            connection.prepareStatement("SELECT name FROM search('ULabel', ?, 1)")) {
      for (String text : List.of("My label", "it's ? 100% \\ \"odd\"")) {
        statement.setString(1, text);
        try (ResultSet found = statement.executeQuery()) {
          assertThat(Sql.rows(found))
              .isEqualTo(text.equals("My label") ? List.of("My label") : List.of());
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"instances/seed-sqlite", "instances/seed-postgres"})
  void badSearchesSayWhatIsWrong(String instance) throws SQLException {
    try (Connection connection = TestInstance.of(instance).connect(Map.of())) {
      Sql.failure(connection, "SELECT * FROM search('ULabel', ' ')").is("22023", "nothing");
      Sql.failure(connection, "SELECT * FROM search('ULabel', 'a', 0)").is("22023", "limit");
      Sql.failure(connection, "SELECT * FROM search('bionty.CellTipe', 'a')")
          .is("42P01", "bionty.CellType");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"instances/atlas-sqlite", "instances/atlas-postgres"})
  void valuesOfADatasetAreCheckedWithOneStatementForTheVocabulary(String instance)
      throws SQLException {
    try (Connection connection = TestInstance.of(instance).connect(Map.of())) {
      String sql =
          "SELECT count(*) FROM data.\"scrna/aorta/aorta_0.h5ad\""
              + " WHERE validate('bionty.CellType', cell_type)"
              + " AND standardize('bionty.CellType', upper(cell_type)) = cell_type";
      Sql.rows(connection, "SELECT count(*) FROM data.\"scrna/aorta/aorta_0.h5ad\"");
      ConnectionActivity first =
          ConnectionActivity.during(
              connection, () -> assertThat(Sql.value(connection, sql)).isNotEqualTo("0"));
      assertThat(first.metadataStatements()).isEqualTo(1);
      ConnectionActivity second =
          ConnectionActivity.during(connection, () -> Sql.value(connection, sql));
      assertThat(second.metadataStatements()).isZero();
    }
  }

  @Test
  void nullIsNeitherValidNorInvalid() throws SQLException {
    try (Connection connection = TestInstance.of("instances/seed-sqlite").connect(Map.of())) {
      assertThat(
              Sql.value(
                  connection,
                  "SELECT validate('ULabel', CAST(NULL AS VARCHAR)),"
                      + " standardize('ULabel', CAST(NULL AS VARCHAR))"))
          .isEqualTo("null,null");
      assertThat(Sql.rows(connection, "SELECT * FROM inspect('ULabel', ARRAY['DMSO', NULL, 'x'])"))
          .containsExactly("DMSO,true,DMSO", "null,null,null", "x,false,x");
    }
  }

  @Test
  void whatSomebodyWritesIsSeenByTheNextStatement() throws SQLException {
    Path copy = TestData.copy("instances/seed-sqlite", folder.resolve("written"));
    String valid = "SELECT validate('ULabel', 'DMSO'), validate('ULabel', 'dmso')";
    try (Connection connection = Sql.connect("jdbc:lamin:" + copy)) {
      assertThat(Sql.value(connection, valid)).isEqualTo("true,false");
      try (Connection sqlite =
              DriverManager.getConnection("jdbc:sqlite:" + copy.resolve(".lamindb/lamin.db"));
          Statement statement = sqlite.createStatement()) {
        statement.execute("UPDATE lamindb_ulabel SET name = 'dmso' WHERE name = 'DMSO'");
      }
      assertThat(Sql.value(connection, valid)).isEqualTo("false,true");
    }
  }

  @Test
  void trashedLabelsAreNeitherFoundNorValid() throws SQLException {
    Path copy = TestData.copy("instances/seed-sqlite", folder.resolve("trashed"));
    try (Connection sqlite =
            DriverManager.getConnection("jdbc:sqlite:" + copy.resolve(".lamindb/lamin.db"));
        Statement statement = sqlite.createStatement()) {
      statement.execute("UPDATE lamindb_ulabel SET branch_id = -1 WHERE name = 'DMSO'");
    }
    try (Connection connection = Sql.connect("jdbc:lamin:" + copy)) {
      assertThat(Sql.rows(connection, "SELECT name FROM search('ULabel', 'DMSO')")).isEmpty();
      assertThat(Sql.value(connection, "SELECT validate('ULabel', 'DMSO')")).isEqualTo("false");
    }
    try (Connection all = Sql.connect("jdbc:lamin:" + copy, "includeTrash", "true")) {
      assertThat(Sql.rows(all, "SELECT name FROM search('ULabel', 'DMSO')")).contains("DMSO");
      assertThat(Sql.value(all, "SELECT validate('ULabel', 'DMSO')")).isEqualTo("true");
    }
  }
}
