package org.laminsql.driver.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.laminsql.driver.plan.AnswerTable.Line;

/** SQLite, Postgres and DuckDB give one answer: PostgreSQL's. */
class SameAnswerEverywhereTest {

  private static final List<String> TABLES =
      List.of("numbers.txt", "text.txt", "casts.txt", "times.txt", "json.txt", "statements.txt");

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
  Stream<DynamicTest> everyEngineGivesTheAnswer() {
    return TABLES.stream()
        .flatMap(table -> AnswerTable.read(table).stream())
        .map(line -> DynamicTest.dynamicTest(line.sql(), () -> check(line)));
  }

  private static void check(Line line) {
    engines
        .connections()
        .forEach(
            (engine, connection) ->
                assertThat(Answer.of(connection, line.sql()))
                    .describedAs(engine)
                    .isEqualTo(line.expected()));
    if (line.asPostgres()) {
      assertThat(Answer.of(engines.oracle(), line.sql()).rows())
          .describedAs("PostgreSQL itself")
          .isEqualTo(line.expected().rows());
    }
  }
}
