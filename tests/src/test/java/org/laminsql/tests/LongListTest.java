package org.laminsql.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists longer than an engine nests operators: SQLite stops at a depth of 1,000. */
class LongListTest {

  private static final String NUMBERS =
      IntStream.range(0, 3000).mapToObj(String::valueOf).collect(Collectors.joining(", "));

  @ParameterizedTest
  @ValueSource(strings = {"instances/atlas-sqlite", "instances/atlas-postgres"})
  void listOfThousandsChoosesRows(String folder) throws SQLException {
    try (Connection connection = TestInstance.of(folder).connect(Map.of())) {
      String in = "SELECT count(*) FROM core.artifact WHERE id IN (" + NUMBERS + ")";
      String notIn = "SELECT count(*) FROM core.artifact WHERE id NOT IN (" + NUMBERS + ")";
      String slice =
          "SELECT count(*) FROM data.\"scrna/aorta/aorta_0.h5ad/X\" WHERE obs_idx IN ("
              + NUMBERS
              + ")";
      assertThat(count(connection, in)).isEqualTo(39);
      assertThat(count(connection, notIn)).isZero();
      assertThat(count(connection, slice)).isEqualTo(840);
    }
  }

  private static long count(Connection connection, String sql) throws SQLException {
    return ActualAnswer.of(connection, sql).rows().get(0).get(0).longValue();
  }
}
