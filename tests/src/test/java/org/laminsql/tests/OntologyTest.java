package org.laminsql.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** The functions about terms as users write them, on both databases. */
@ParameterizedClass
@ValueSource(strings = {"instances/atlas-sqlite", "instances/atlas-postgres"})
class OntologyTest {

  private final TestInstance instance;
  private Connection connection;

  OntologyTest(String folder) {
    instance = TestInstance.of(folder);
  }

  @BeforeEach
  void connect() throws SQLException {
    connection = instance.connect(Map.of());
  }

  @AfterEach
  void disconnect() throws SQLException {
    connection.close();
  }

  @Test
  void lateralCallsFollowTheRowsBefore() throws SQLException {
    assertThat(
            Sql.rows(
                connection,
                "SELECT c.name, p.name, p.depth FROM bionty.celltype c CROSS JOIN LATERAL"
                    + " TABLE(parents(c.ontology_id, 'bionty.CellType')) p"
                    + " WHERE c.name IN ('T cell', 'alpha-beta T cell') ORDER BY 1, 2"))
        .containsExactly("T cell,lymphocyte,1", "alpha-beta T cell,T cell,1");
  }

  @Test
  void termsMayBeParametersColumnsAndArrays() throws SQLException {
    assertThat(
            Sql.value(
                connection,
                "SELECT count(*) FROM bionty.celltype a JOIN bionty.celltype b"
                    + " ON is_a(a.ontology_id, b.ontology_id) WHERE b.name = 'T cell'"))
        .isEqualTo("4");
    assertThat(Sql.value(connection, "SELECT is_a(ARRAY['x', 'T cell'], 'lymphocyte')"))
        .isEqualTo("true");
    assertThat(Sql.value(connection, "SELECT is_a(NULL, 'lymphocyte') IS NULL")).isEqualTo("true");
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT count(*) FROM descendants(?)")) {
      statement.setString(1, "T cell");
      try (ResultSet results = statement.executeQuery()) {
        assertThat(results.next()).isTrue();
        assertThat(results.getInt(1)).isEqualTo(4);
      }
    }
  }

  @Test
  void wrongTermsAndRegistriesAreErrorsThatHelp() {
    refuses("SELECT * FROM descendants('T cel')", "42704", "'T cell'");
    refuses("SELECT is_a('x', 'T cel')", "42704", "'T cell'");
    refuses("SELECT * FROM parents('x', 'bionty.Gene')", "42809", "bionty.CellType");
    refuses("SELECT * FROM parents('x', 'bionty.CelType')", "42P01", "bionty.CellType");
    refuses("SELECT * FROM ancestors('T cell', 'bionty.CellType', -1)", "22023", "max_depth");
  }

  private void refuses(String sql, String state, String message) {
    assertThatThrownBy(() -> Sql.rows(connection, sql))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(state))
        .hasMessageContaining(message);
  }
}
