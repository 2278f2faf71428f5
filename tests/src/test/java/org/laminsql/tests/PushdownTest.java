package org.laminsql.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.laminsql.fixtures.TestData;

/**
 * A condition that a scan uses changes what is read, never what is answered: every statement runs a
 * second time with its condition in a form that no scan can use.
 */
class PushdownTest {

  private static final Path FOLDER = TestData.root().resolve("anndata/new");

  /** The column that a condition is about may be read twice: to choose the rows, and for them. */
  private static final long ONE_COLUMN = 2;

  private static Connection connection;

  @BeforeAll
  static void connect() throws SQLException {
    connection = Sql.connect("jdbc:lamin:" + FOLDER);
  }

  @AfterAll
  static void close() throws SQLException {
    connection.close();
  }

  /**
   * A condition twice.
   *
   * @param used as a scan uses it
   * @param defeated the same for no scan
   */
  private record Condition(String used, String defeated) {}

  @TestFactory
  Stream<DynamicNode> conditionsOnMatricesChangeOnlyTheCost() {
    return Stream.of(
            "larger_csr.h5ad",
            "larger_dense.h5ad",
            "larger_dense.zarr.zip",
            "csc_lzf.h5ad",
            "csr_gzip.h5ad",
            "v3_sharded.zarr.zip",
            "v3_csr.zarr",
            "v3_dense_chunked.zarr.zip")
        .map(
            name ->
                dynamicContainer(
                    name,
                    onMatrix(name)
                        .map(
                            condition ->
                                dynamicTest(
                                    condition.used(), () -> same(matrix(name), condition)))));
  }

  private static Stream<Condition> onMatrix(String name) {
    String obs = first(name, "obs", "obs_id");
    String var = first(name, "var", "var_id");
    return Stream.of(
        new Condition("obs_idx BETWEEN 1 AND 3", "obs_idx + 0 BETWEEN 1 AND 3"),
        new Condition("obs_idx < 2 OR obs_idx = 4", "obs_idx + 0 < 2 OR obs_idx + 0 = 4"),
        new Condition("obs_idx IN (0, 3, 99999)", "obs_idx + 0 IN (0, 3, 99999)"),
        new Condition("obs_idx < 0", "obs_idx + 0 < 0"),
        new Condition("obs_id IN (" + obs + ")", "obs_id || '' IN (" + obs + ")"),
        new Condition("obs_id = 'no such cell'", "obs_id || '' = 'no such cell'"),
        new Condition("var_idx >= 2 AND var_idx < 4", "var_idx + 0 >= 2 AND var_idx + 0 < 4"),
        new Condition("var_id IN (" + var + ")", "var_id || '' IN (" + var + ")"),
        new Condition(
            "obs_idx < 3 AND var_id IN (" + var + ")",
            "obs_idx + 0 < 3 AND var_id || '' IN (" + var + ")"),
        new Condition("value > 1", "value + 0 > 1"),
        new Condition("NOT (obs_idx > 2)", "NOT (obs_idx + 0 > 2)"));
  }

  private static String matrix(String name) {
    return "SELECT count(*), sum(obs_idx), sum(var_idx), min(obs_id), max(var_id), min(value),"
        + " max(value) FROM data.\""
        + name
        + "/X\" WHERE ";
  }

  @TestFactory
  Stream<DynamicNode> conditionsOnObservationsChangeOnlyTheCost() {
    return Stream.of("larger_csr.h5ad", "csr_gzip.h5ad", "v3_csr.zarr", "v3_sharded.zarr.zip")
        .map(
            name ->
                dynamicContainer(
                    name,
                    onObservations(name)
                        .map(
                            condition ->
                                dynamicTest(
                                    condition.used(), () -> same(observations(name), condition)))));
  }

  /** Each column compared with one of its values, with several, as a range, and with NULL. */
  private static Stream<Condition> onObservations(String name) {
    return Stream.concat(
        columns(name)
            .flatMap(
                column -> {
                  String type = column.substring(column.lastIndexOf(',') + 1);
                  String quoted = "\"" + column.substring(0, column.lastIndexOf(',')) + "\"";
                  return conditions(name, quoted, type);
                }),
        Stream.of(new Condition("obs_id IS NULL", "obs_id || '' IS NULL")));
  }

  private static Stream<Condition> conditions(String name, String column, String type) {
    Condition isNull =
        new Condition(column + " IS NULL", "coalesce(CAST(" + column + " AS VARCHAR), '∅') = '∅'");
    Condition isNotNull =
        new Condition(
            column + " IS NOT NULL", "coalesce(CAST(" + column + " AS VARCHAR), '∅') <> '∅'");
    if (type.equals("BOOLEAN")) {
      String text = "CAST(" + column + " AS VARCHAR)";
      return Stream.of(
          isNull,
          isNotNull,
          new Condition(column, text + " = 'true'"),
          new Condition("NOT " + column, text + " = 'false'"));
    }
    if (!type.equals("VARCHAR")) {
      return Stream.of(
          isNull, isNotNull, new Condition(column + " = " + column, column + " IS NOT NULL"));
    }
    String values = first(name, "obs", column);
    String one = values.contains("', '") ? values.substring(0, values.indexOf("', '") + 1) : values;
    return Stream.of(
        isNull,
        isNotNull,
        new Condition(column + " = " + one, column + " || '' = " + one),
        new Condition(column + " IN (" + values + ")", column + " || '' IN (" + values + ")"),
        new Condition(column + " >= " + one, column + " || '' >= " + one),
        new Condition(column + " <> " + one, column + " || '' <> " + one));
  }

  private static Stream<String> columns(String name) {
    return rows(
            "SELECT column_name, data_type FROM information_schema.columns WHERE table_schema ="
                + " 'data' AND table_name = '"
                + name
                + "/obs'")
        .stream()
        .filter(column -> column.matches(".*,(BOOLEAN|VARCHAR|INTEGER|BIGINT|SMALLINT)"));
  }

  private static String observations(String name) {
    return "SELECT count(*), min(obs_id), max(obs_id) FROM data.\"" + name + "\" WHERE ";
  }

  @TestFactory
  Stream<DynamicNode> namedVariablesAreTheSameAsTheMatrix() {
    return Stream.of("larger_csr.h5ad", "csc_lzf.h5ad", "larger_dense.h5ad", "v3_sharded.zarr.zip")
        .map(
            name ->
                dynamicTest(
                    name,
                    () -> {
                      String gene = rows(firstOf(name, "var", "var_id", 1)).get(0);
                      assertThat(
                              rows(
                                  "SELECT count(\""
                                      + gene
                                      + "\"), sum(\""
                                      + gene
                                      + "\") FROM data.\""
                                      + name
                                      + "\" WHERE \""
                                      + gene
                                      + "\" <> 0"))
                          .isEqualTo(
                              rows(
                                  "SELECT count(value), sum(value) FROM data.\""
                                      + name
                                      + "/X\" WHERE var_id || '' = '"
                                      + gene
                                      + "' AND value <> 0"));
                    }));
  }

  @TestFactory
  Stream<DynamicNode> aConditionNarrowsOnlyItsOwnPlaceInTheStatement() {
    String matrix = "data.\"larger_csr.h5ad/X\"";
    String few = "(SELECT obs_idx, value FROM " + matrix + " WHERE obs_idx < 3)";
    return Stream.of(
            "SELECT count(*) FROM %s UNION ALL SELECT count(*) FROM %s",
            "SELECT count(*), count(a.value), count(b.value) FROM %s a FULL JOIN %s b"
                + " ON a.obs_idx = b.obs_idx AND a.value = b.value",
            "SELECT (SELECT count(*) FROM %s), (SELECT count(*) FROM %s)",
            "SELECT count(*) FROM %s a WHERE a.value IN (SELECT max(b.value) FROM %s b)",
            "SELECT count(*) FROM (SELECT value FROM %s EXCEPT SELECT value FROM %s)")
        .map(
            sql ->
                dynamicTest(
                    sql,
                    () -> {
                      String defeated = few.replace("obs_idx < 3", "obs_idx + 0 < 3");
                      assertThat(rows(String.format(Locale.ROOT, sql, few, matrix)))
                          .isEqualTo(rows(String.format(Locale.ROOT, sql, defeated, matrix)));
                      assertThat(rows(String.format(Locale.ROOT, sql, matrix, few)))
                          .isEqualTo(rows(String.format(Locale.ROOT, sql, matrix, defeated)));
                    }));
  }

  private static void same(String select, Condition condition) throws SQLException {
    assertThat(Sql.rows(connection, select + "(" + condition.used() + ")"))
        .isEqualTo(Sql.rows(connection, select + "(" + condition.defeated() + ")"));
    assertThat(chunks(select + "(" + condition.used() + ")"))
        .isLessThanOrEqualTo(chunks(select + "(" + condition.defeated() + ")") + ONE_COLUMN);
  }

  private static long chunks(String sql) throws SQLException {
    return ConnectionActivity.during(connection, () -> Sql.rows(connection, sql)).chunks();
  }

  /** Two values as literals, with commas between them. */
  private static String first(String name, String part, String column) {
    List<String> values = rows(firstOf(name, part, column, 2));
    return "'" + String.join("', '", values.stream().map(v -> v.replace("'", "''")).toList()) + "'";
  }

  private static String firstOf(String name, String part, String column, int count) {
    return "SELECT DISTINCT "
        + column
        + " FROM data.\""
        + name
        + "/"
        + part
        + "\" WHERE "
        + column
        + " IS NOT NULL ORDER BY 1 LIMIT "
        + count;
  }

  private static List<String> rows(String sql) {
    try {
      return Sql.rows(connection, sql);
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }
}
