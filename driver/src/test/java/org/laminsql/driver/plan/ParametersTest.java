package org.laminsql.driver.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A {@code ?} may stand anywhere and means the same on every engine. */
class ParametersTest {

  private record Case(String sql, List<? extends @Nullable Object> parameters, String rows) {}

  private static final String NUMBERS = " FROM (VALUES (1), (2), (3)) t(x) ";
  private static final String TEXTS = " FROM (VALUES ('a'), ('B'), ('ä')) t(y) ";

  private static final List<Case> CASES =
      List.of(
          new Case("SELECT x" + NUMBERS + "WHERE x > ? ORDER BY x", List.of(1), "(2) (3)"),
          new Case("SELECT x" + NUMBERS + "WHERE x IN (?, ?) ORDER BY x", List.of(1, 3), "(1) (3)"),
          new Case(
              "SELECT x" + NUMBERS + "WHERE x BETWEEN ? AND ? ORDER BY x",
              List.of(2, 3),
              "(2) (3)"),
          new Case("SELECT x" + NUMBERS + "ORDER BY x LIMIT ? OFFSET ?", List.of(1, 1), "(2)"),
          new Case(
              "SELECT x" + NUMBERS + "ORDER BY x FETCH NEXT ? ROWS ONLY", List.of(2), "(1) (2)"),
          new Case("SELECT x + ?" + NUMBERS + "ORDER BY 1", List.of(10), "(11) (12) (13)"),
          new Case("SELECT CAST(? AS VARCHAR) || 'x'", List.of("a?'"), "('a?'x')"),
          new Case("SELECT CAST(? AS INTEGER) / ?", List.of(7, 2), "(3)"),
          new Case("SELECT y" + TEXTS + "WHERE y = ?", List.of("ä"), "('ä')"),
          new Case("SELECT y" + TEXTS + "WHERE y < ? ORDER BY y", List.of("b"), "('B') ('a')"),
          new Case("SELECT y" + TEXTS + "WHERE y LIKE ? ORDER BY y", List.of("%a%"), "('a')"),
          new Case("SELECT y" + TEXTS + "WHERE upper(y) = upper(?)", List.of("Ä"), "('ä')"),
          new Case(
              "SELECT COALESCE(CAST(? AS INTEGER), 5)" + NUMBERS + "WHERE x = 1",
              Collections.singletonList(null),
              "(5)"),
          new Case(
              "SELECT CASE WHEN x > ? THEN 'big' ELSE 'small' END" + NUMBERS + "ORDER BY x",
              List.of(2),
              "('small') ('small') ('big')"),
          new Case("SELECT count(*)" + NUMBERS + "HAVING count(*) > ?", List.of(2), "(3)"),
          new Case(
              "SELECT x" + NUMBERS + "WHERE x = (SELECT max(x)" + NUMBERS + "WHERE x < ?)",
              List.of(3),
              "(2)"),
          new Case("SELECT sum(x) FILTER (WHERE x > ?)" + NUMBERS, List.of(1), "(5)"),
          new Case(
              "SELECT x, lag(x, 1, ?) OVER (ORDER BY x)" + NUMBERS + "ORDER BY x",
              List.of(0),
              "(1, 0) (2, 1) (3, 2)"),
          new Case(
              "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < ?) SELECT max(n) FROM r",
              List.of(4),
              "(4)"),
          new Case("SELECT ? = DATE '2024-01-05'", List.of(LocalDate.of(2024, 1, 5)), "(true)"),
          new Case(
              "SELECT TIMESTAMP '2024-01-05 10:00:00.000001' > ?",
              List.of(LocalDateTime.of(2024, 1, 5, 10, 0)),
              "(true)"),
          new Case(
              "SELECT CAST(? AS DECIMAL(10, 2)) + 1", List.of(new BigDecimal("1.25")), "(2.25)"),
          new Case("SELECT CAST(? AS DOUBLE PRECISION) * 2", List.of(1.5), "(3)"),
          new Case("SELECT NOT CAST(? AS BOOLEAN)", List.of(true), "(false)"),
          new Case("SELECT x" + NUMBERS + "WHERE ? ORDER BY x LIMIT 1", List.of(true), "(1)"),
          new Case("SELECT y || ?" + TEXTS + "WHERE y = ?", List.of("!", "a"), "('a!')"),
          new Case(
              "SELECT substring(y FROM ? FOR ?)" + TEXTS + "WHERE y = 'ä'",
              List.of(-1, 3),
              "('ä')"));

  @TempDir private static Path folder;
  private static Engines engines;

  @BeforeAll
  static void open() throws SQLException {
    engines = Engines.open(folder);
  }

  @AfterAll
  static void close() throws SQLException {
    engines.close();
  }

  @TestFactory
  Stream<DynamicTest> parametersMeanTheSameEverywhere() {
    return CASES.stream()
        .flatMap(
            each ->
                engines.connections().entrySet().stream()
                    .map(
                        engine ->
                            DynamicTest.dynamicTest(
                                engine.getKey() + ": " + each.sql(),
                                () ->
                                    assertThat(answer(engine.getValue(), each))
                                        .isEqualTo(each.rows()))));
  }

  private static String answer(Connection connection, Case asked) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(asked.sql())) {
      for (int i = 0; i < asked.parameters().size(); i++) {
        statement.setObject(i + 1, asked.parameters().get(i));
      }
      try (ResultSet rows = statement.executeQuery()) {
        return Answer.read(rows, true).rows();
      }
    }
  }

  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("1 + 1", "?column?"),
          Map.entry("'a'", "?column?"),
          Map.entry("-x", "?column?"),
          Map.entry("x = 1", "?column?"),
          Map.entry("count(*)", "count"),
          Map.entry("SUM(x)", "sum"),
          Map.entry("COALESCE(x, 1)", "coalesce"),
          Map.entry("CASE WHEN x = 1 THEN 'a' END", "case"),
          Map.entry("CASE WHEN x = 1 THEN x ELSE x END", "x"),
          Map.entry("CAST(x AS VARCHAR)", "x"),
          Map.entry("x::text", "x"),
          Map.entry("CAST('1' AS INTEGER)", "int4"),
          Map.entry("upper('a')", "upper"),
          Map.entry("(SELECT 1 AS one)", "one"),
          Map.entry("(SELECT max(x))", "max"),
          Map.entry("EXISTS (SELECT 1)", "exists"),
          Map.entry("ARRAY[1]", "array"),
          Map.entry("row_number() OVER ()", "row_number"),
          Map.entry("now()", "now"),
          Map.entry("CURRENT_DATE", "current_date"),
          Map.entry("EXTRACT(YEAR FROM DATE '2024-01-01')", "extract"),
          Map.entry("trim(' a ')", "btrim"),
          Map.entry("substring('abc' FROM 2)", "substring"),
          Map.entry("position('a' IN 'ba')", "position"),
          Map.entry("nullif(x, 1)", "nullif"),
          Map.entry("greatest(x, 1)", "greatest"),
          Map.entry("NULL", "?column?"),
          Map.entry("TRUE", "?column?"),
          Map.entry("DATE '2024-01-01'", "date"),
          Map.entry("TIMESTAMP '2024-01-01 00:00:00'", "timestamp"),
          Map.entry("date_trunc('day', TIMESTAMP '2024-01-01 00:00:00')", "date_trunc"));

  @TestFactory
  Stream<DynamicTest> unnamedColumnsAreLabelledAsPostgresLabelsThem() {
    return LABELS.entrySet().stream()
        .map(
            label ->
                DynamicTest.dynamicTest(
                    label.getKey(),
                    () -> {
                      String sql = "SELECT " + label.getKey() + " FROM (VALUES (1)) t(x)";
                      assertThat(label(engines.oracle(), sql)).isEqualTo(label.getValue());
                      for (Connection connection : engines.connections().values()) {
                        assertThat(label(connection, sql)).isEqualTo(label.getValue());
                      }
                    }));
  }

  private static String label(Connection connection, String sql) throws SQLException {
    String grouped = sql.contains("count(*)") || sql.contains("SUM") ? sql : sql + " GROUP BY x";
    try (PreparedStatement statement = connection.prepareStatement(grouped);
        ResultSet rows = statement.executeQuery()) {
      return rows.getMetaData().getColumnLabel(1);
    }
  }
}
