package org.laminsql.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** How functions of ours may be called; what they answer is tested elsewhere. */
@ParameterizedClass
@ValueSource(strings = {"instances/seed-sqlite", "instances/seed-postgres"})
class FunctionCallsTest {

  private final TestInstance instance;
  private Connection connection;

  FunctionCallsTest(String folder) {
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
  void tablesTakeArraysWithNullsInThem() throws SQLException {
    assertThat(
            Sql.rows(
                connection,
                "SELECT value, is_valid FROM inspect('bionty.CellType', ARRAY['T cell', 'x'])"))
        .containsExactly("T cell,true", "x,false");
  }

  @Test
  void tablesTakeTheRowsOfAQuery() throws SQLException {
    assertThat(
            Sql.value(
                connection,
                "SELECT count(*) FROM inspect('ULabel', ARRAY(SELECT name FROM core.ulabel"
                    + " WHERE name LIKE 'My %')) WHERE is_valid"))
        .isEqualTo("2");
  }

  @Test
  void tablesTakeExpressions() throws SQLException {
    assertThat(Sql.rows(connection, "SELECT name FROM search('U' || 'Label', 'my label', 2 - 1)"))
        .containsExactly("My label");
  }

  @Test
  void aNullArgumentGivesNoRows() throws SQLException {
    assertThat(Sql.rows(connection, "SELECT * FROM inspect('ULabel', NULL)")).isEmpty();
  }

  @Test
  void lateralCallsFollowTheRowsBefore() throws SQLException {
    String from = " FROM core.ulabel u CROSS JOIN LATERAL TABLE(inspect('ULabel', u.name)) i";
    String where = " WHERE u.name LIKE 'My %' AND i.is_valid ORDER BY 1";
    assertThat(Sql.rows(connection, "SELECT u.name, i.value" + from + where))
        .containsExactly("My experiment,My experiment", "My label,My label");
    assertThat(Sql.rows(connection, "SELECT i.*" + from + where).get(0).split(",")).hasSize(3);
  }

  @Test
  void theWordLateralMayBeLeftOut() throws SQLException {
    assertThat(
            Sql.rows(
                connection,
                "WITH w AS (SELECT name FROM core.ulabel WHERE name LIKE 'My %')"
                    + " SELECT i.v FROM w, inspect('ULabel', w.name) AS i(v, ok, std)"
                    + " WHERE i.ok ORDER BY 1"))
        .containsExactly("My experiment", "My label");
  }

  @Test
  void leftJoinsKeepRowsWithoutAnAnswer() throws SQLException {
    assertThat(
            Sql.rows(
                connection,
                "SELECT u.name, i.is_valid FROM core.ulabel u LEFT JOIN LATERAL"
                    + " TABLE(inspect('ULabel', upper(u.name))) i ON i.is_valid"
                    + " WHERE u.name LIKE 'My %' ORDER BY 1"))
        .containsExactly("My experiment,null", "My label,null");
  }

  @Test
  void lateralCallsFollowTheContentsOfDatasets() throws SQLException {
    assertThat(
            Sql.value(
                connection,
                "SELECT count(DISTINCT i.value) FROM data.\"scrna/batch_0.h5ad\" o"
                    + " CROSS JOIN LATERAL TABLE(inspect('bionty.CellType', o.cell_type)) i"
                    + " WHERE i.is_valid"))
        .isEqualTo("4");
  }

  @Test
  void subqueriesMayCallWithColumnsOfTheQueryAroundThem() throws SQLException {
    assertThat(
            Sql.rows(
                connection,
                "SELECT u.name, (SELECT count(*) FROM TABLE(inspect('ULabel', u.name)) i"
                    + " WHERE i.is_valid) FROM core.ulabel u WHERE u.name LIKE 'My %'"
                    + " AND EXISTS (SELECT 1 FROM inspect('ULabel', u.name)) ORDER BY 1"))
        .containsExactly("My experiment,1", "My label,1");
  }

  @Test
  void parametersMayBeArguments() throws SQLException {
    String sql =
        "SELECT i.value, validate('ULabel', ?) FROM inspect('ULabel', ?) i WHERE i.value <> ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      assertThat(statement.getParameterMetaData().getParameterCount()).isEqualTo(3);
      assertThat(statement.getMetaData().getColumnCount()).isEqualTo(2);
      statement.setString(1, "My label");
      statement.setString(2, "first");
      statement.setString(3, "");
      assertThat(Sql.rows(statement.executeQuery())).containsExactly("first,true");
      statement.setString(1, "nothing");
      statement.setString(2, "second");
      assertThat(Sql.rows(statement.executeQuery())).containsExactly("second,false");
      statement.setNull(2, Types.VARCHAR);
      assertThat(Sql.rows(statement.executeQuery())).isEmpty();
    }
  }

  @Test
  void valuesMayComeFromAnyColumn() throws SQLException {
    assertThat(
            Sql.rows(
                connection,
                "SELECT cell_type, validate('bionty.CellType', cell_type)"
                    + " FROM data.\"scrna/batch_0.h5ad\" GROUP BY 1 ORDER BY 1 LIMIT 1"))
        .containsExactly("B cell,true");
    assertThat(
            Sql.rows(
                connection,
                "SELECT validate('ULabel', name), validate('ULabel', NULLIF(name, name))"
                    + " FROM core.ulabel WHERE name = 'My label'"))
        .containsExactly("true,null");
  }

  @Test
  void failuresInDuckDbKeepTheirState() {
    assertThat(
            Sql.failure(connection, "SELECT validate('bionty.Nope', name) FROM core.ulabel")
                .state())
        .isEqualTo(Sql.failure(connection, "SELECT validate('bionty.Nope', 'x')").state())
        .startsWith("42");
  }

  @Test
  void wrongCallsSayHowToWriteThem() {
    assertThat(Sql.failure(connection, "SELECT * FROM inspect('ULabel')").message())
        .contains("inspect with 1 arguments", "Write it like");
    assertThat(Sql.failure(connection, "SELECT * FROM validate('ULabel', 'x')").message())
        .contains("validate in FROM");
    assertThat(Sql.failure(connection, "SELECT * FROM search('ULabel', 'x', 'y')").message())
        .contains("argument limit of search is no BIGINT");
    assertThat(Sql.failure(connection, "SELECT * FROM inspect('ULabel', a.x)").message())
        .contains("LATERAL");
  }

  @Test
  void metadataListsTheFunctions() throws SQLException {
    DatabaseMetaData metadata = connection.getMetaData();
    try (ResultSet functions = metadata.getFunctions(null, null, "validate")) {
      assertThat(functions.next()).isTrue();
      assertThat(functions.getString("REMARKS")).isNotEmpty();
    }
    try (ResultSet columns = metadata.getFunctionColumns(null, null, "inspect", "%")) {
      assertThat(Sql.rows(columns)).hasSize(6);
    }
  }
}
