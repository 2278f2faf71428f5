package org.laminsql.tests;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** EXPLAIN says, a line each, who is asked what and how much is read. */
class ExplainTest {

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
  void aRegistryStatementIsShownAsItIsSent() throws SQLException {
    assertThat(plan("EXPLAIN PLAN FOR SELECT name FROM core.ulabel WHERE id > 3"))
        .containsExactly(
            "SQLite: SELECT t0.\"name\" AS c0 FROM \"lamindb_ulabel\" AS t0"
                + " WHERE +t0.\"branch_id\" = 1 AND (t0.\"id\" > 3)");
  }

  @Test
  void postgresIsNamedToo() throws SQLException {
    try (Connection postgres = TestInstance.of("instances/atlas-postgres").connect(Map.of())) {
      assertThat(Sql.rows(postgres, "EXPLAIN SELECT count(*) FROM core.ulabel"))
          .singleElement()
          .asString()
          .startsWith("Postgres: SELECT count(*)");
    }
  }

  @Test
  void aSliceSaysColumnsConditionsAndChunks() throws SQLException {
    assertThat(
            plan(
                "EXPLAIN SELECT sum(value) FROM data.\"scrna/aorta/aorta_0.h5ad/X\""
                    + " WHERE obs_idx BETWEEN 2 AND 5 AND var_id IN ('A', 'B')"))
        .hasSize(5)
        .startsWith(
            "Slice of data.\"scrna/aorta/aorta_0.h5ad/X\", which DuckDB reads as source0",
            "  columns: obs_idx, var_id, value")
        .anyMatch(line -> line.startsWith("  where: ") && line.contains("obs_idx >= 2"))
        .anyMatch(line -> line.startsWith("  where: ") && line.contains("var_id IN ('A', 'B')"))
        .anyMatch(
            line -> line.matches("  reads \\d+ of \\d+ chunks? \\(\\d+ bytes\\) for at most .*"))
        .anyMatch(line -> line.startsWith("DuckDB: SELECT ") && line.contains("FROM source0"));
  }

  @Test
  void filesThatDuckDbReadsSayTheirSize() throws SQLException {
    assertThat(plan("EXPLAIN SELECT count(*) FROM data.\"tables/aorta.parquet\""))
        .hasSize(4)
        .startsWith(
            "Files of data.\"tables/aorta.parquet\", which DuckDB reads as source0",
            "  columns: none")
        .anyMatch(line -> line.matches("  reads from 1 file \\(\\d+ bytes\\)"));
  }

  @Test
  void aLongListIsShownByItsLength() throws SQLException {
    assertThat(
            plan(
                "EXPLAIN SELECT sum(value) FROM data.\"scrna/aorta/aorta_0.h5ad/X\""
                    + " WHERE obs_idx IN (1, 2, 3, 5, 8, 13, 21)"))
        .contains("  where: obs_idx IN (7 values)");
    String many = IntStream.range(0, 60).mapToObj(i -> "'c" + i + "'").collect(joining(", "));
    assertThat(
            plan(
                "EXPLAIN SELECT sum(value) FROM data.\"scrna/aorta/aorta_0.h5ad/X\""
                    + " WHERE obs_id IN ("
                    + many
                    + ")"))
        .contains("  where: obs_id IN (60 values)");
  }

  @Test
  void whatARegistryGivesIsCounted() throws SQLException {
    assertThat(
            plan(
                "EXPLAIN SELECT count(*) FROM data.\"scrna/aorta/aorta_0.h5ad\" o"
                    + " JOIN bionty.celltype c ON c.name = o.cell_type"))
        .anyMatch(line -> line.startsWith("SQLite: SELECT "))
        .anyMatch(line -> line.matches("  \\d+ rows, which DuckDB reads as source\\d"))
        .anyMatch(line -> line.matches("  where: cell_type IN \\(.*"));
  }

  @Test
  void analyzeAddsWhatItTook() throws SQLException {
    List<String> plan =
        plan("EXPLAIN ANALYZE SELECT obs_id FROM data.\"scrna/aorta/aorta_0.h5ad\" LIMIT 5");
    assertThat(plan.get(plan.size() - 1))
        .matches("Actual: 5 rows, \\d+ chunks?, \\d+ requests, \\d+ bytes in \\d+ ms");
    assertThat(plan("EXPLAIN ANALYZE SELECT uid FROM core.artifact LIMIT 3"))
        .anyMatch(line -> line.matches("Actual: 3 rows in \\d+ ms"));
  }

  @Test
  void explainingDoesNotReadTheMatrix() throws SQLException {
    String sql = "SELECT sum(value) FROM data.\"scrna/aorta/aorta_0.h5ad/X\"";
    assertThat(chunks("EXPLAIN " + sql)).isLessThan(chunks(sql));
    assertThat(chunks("EXPLAIN ANALYZE " + sql)).isEqualTo(chunks(sql));
  }

  @Test
  void parametersMayBeBound() throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "EXPLAIN SELECT sum(value) FROM data.\"scrna/aorta/aorta_0.h5ad/X\""
                + " WHERE obs_idx < ?")) {
      statement.setInt(1, 3);
      try (ResultSet result = statement.executeQuery()) {
        assertThat(Sql.rows(result)).contains("  where: obs_idx < 3");
      }
    }
  }

  @Test
  void whatCannotRunCannotBeExplained() throws SQLException {
    Sql.failure(connection, "EXPLAIN SELECT nope FROM core.artifact").is("42703", "nope");
    Sql.failure(connection, "EXPLAIN ANALYZE DELETE FROM core.artifact").is("25006", "DELETE");
  }

  private static List<String> plan(String sql) throws SQLException {
    return Sql.rows(connection, sql);
  }

  private static long chunks(String sql) throws SQLException {
    return ConnectionActivity.during(connection, () -> Sql.rows(connection, sql)).chunks();
  }
}
