package org.laminsql.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.laminsql.fixtures.Sample;
import org.laminsql.fixtures.Samples;

/** One dataset of each format through JDBC, whoever reads it: also those that DuckDB reads. */
class EveryFormatTest {

  private static final int CANCELS = 5;

  /** A format's first small sample that has a table under its own name; others are not readable. */
  private static Stream<Sample> samples() {
    Map<String, Sample> samples = new LinkedHashMap<>();
    for (Sample sample : Samples.upTo(400_000)) {
      if (!samples.containsKey(sample.format()) && isReadable(sample)) {
        samples.put(sample.format(), sample);
      }
    }
    assertThat(samples)
        .containsKeys(
            "parquet",
            "csv",
            "tsv",
            "jsonl",
            "feather",
            "arrow",
            "fcs",
            "h5ad",
            "h5mu",
            "zarr.zip");
    return samples.values().stream();
  }

  private static boolean isReadable(Sample sample) {
    try (Connection connection = connect(sample)) {
      Sql.rows(connection, "SELECT count(*) FROM " + table(sample));
      return true;
    } catch (SQLException e) {
      assertThat(e.getSQLState()).isIn("0A000", "42P01", "58030");
      return false;
    }
  }

  private static Connection connect(Sample sample) throws SQLException {
    return Sql.connect("jdbc:lamin:" + sample.path().getParent());
  }

  private static String table(Sample sample) {
    Path name = sample.path().getFileName();
    return "data.\"" + name + "\"";
  }

  private interface Check {
    void of(Sample sample, Connection connection) throws Exception;
  }

  private static Stream<DynamicTest> each(Check check) {
    return samples()
        .map(
            sample ->
                dynamicTest(
                    sample.name(),
                    () -> {
                      try (Connection connection = connect(sample)) {
                        check.of(sample, connection);
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> countsAreThoseOfTheRows() {
    return each(
        (sample, connection) ->
            assertThat(Sql.value(connection, "SELECT count(*) FROM " + table(sample)))
                .isEqualTo(String.valueOf(all(sample, connection).size())));
  }

  @TestFactory
  Stream<DynamicTest> eachColumnAloneHasTheValuesItHasAmongAll() {
    return each(
        (sample, connection) -> {
          try (Statement statement = connection.createStatement();
              ResultSet none =
                  statement.executeQuery("SELECT * FROM " + table(sample) + " LIMIT 0")) {
            int count = none.getMetaData().getColumnCount();
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= count; i++) {
              names.add(none.getMetaData().getColumnName(i));
            }
            assertThat(names).doesNotHaveDuplicates();
            for (String name : names) {
              String quoted = "\"" + name.replace("\"", "\"\"") + "\"";
              assertThat(Sql.rows(connection, "SELECT " + quoted + " FROM " + table(sample)))
                  .isEqualTo(
                      Sql.rows(
                          connection,
                          "SELECT " + quoted + " FROM (SELECT * FROM " + table(sample) + ")"));
            }
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> resultsClosedEarlyReadNoMore() {
    return each(
        (sample, connection) -> {
          try (Statement statement = connection.createStatement();
              ResultSet rows = statement.executeQuery("SELECT * FROM " + table(sample))) {
            rows.next();
          }
          ConnectionActivity closed = ConnectionActivity.of(connection);
          Thread.sleep(20);
          assertThat(ConnectionActivity.of(connection).chunks()).isEqualTo(closed.chunks());
          assertThat(all(sample, connection)).isNotNull();
        });
  }

  /** Counting on from the dataset's rows never ends, whatever the format. */
  @TestFactory
  Stream<DynamicTest> aCancelledStatementLeavesTheConnectionUsable() {
    return each(
        (sample, connection) -> {
          String endless =
              "WITH RECURSIVE n(i) AS (SELECT (SELECT count(*) FROM "
                  + table(sample)
                  + ") UNION ALL SELECT i + 1 FROM n WHERE i < 1000000000) SELECT max(i) FROM n";
          for (int i = 0; i < CANCELS; i++) {
            cancelled(connection, endless, i * 10L);
            assertThat(Sql.value(connection, "SELECT 1")).isEqualTo("1");
          }
          assertThat(all(sample, connection)).isNotNull();
        });
  }

  private static void cancelled(Connection connection, String sql, long afterMillis)
      throws Exception {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try (Statement statement = connection.createStatement()) {
      Future<Integer> running =
          thread.submit(
              () -> {
                try (ResultSet rows = statement.executeQuery(sql)) {
                  rows.next();
                  return rows.getInt(1);
                }
              });
      Thread.sleep(afterMillis);
      // A cancellation that comes before the statement runs does nothing, so it is repeated.
      while (!running.isDone()) {
        statement.cancel();
        Thread.sleep(5);
      }
      try {
        running.get();
        throw new AssertionError("Not cancelled");
      } catch (ExecutionException e) {
        assertThat(e.getCause())
            .isInstanceOfSatisfying(
                SQLException.class, cause -> assertThat(cause.getSQLState()).isEqualTo("57014"));
      }
    } finally {
      thread.shutdownNow();
    }
  }

  @TestFactory
  Stream<DynamicTest> twoConnectionsReadTheSameAtTheSameTime() {
    return each(
        (sample, connection) -> {
          List<String> expected = all(sample, connection);
          ExecutorService threads = Executors.newFixedThreadPool(2);
          Callable<List<String>> reading =
              () -> {
                try (Connection own = connect(sample)) {
                  return all(sample, own);
                }
              };
          try {
            for (Future<List<String>> read : threads.invokeAll(List.of(reading, reading))) {
              assertThat(read.get()).isEqualTo(expected);
            }
          } finally {
            threads.shutdownNow();
          }
        });
  }

  private static List<String> all(Sample sample, Connection connection) throws SQLException {
    return Sql.rows(connection, "SELECT * FROM " + table(sample));
  }
}
