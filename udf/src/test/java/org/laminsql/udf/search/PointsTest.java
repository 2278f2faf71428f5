package org.laminsql.udf.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.registry.MetadataDatabase.Dialect;
import org.laminsql.udf.OpenedContext;

class PointsTest {

  private static final String[] PIECES = {
    "T", "t", " ", "|", "cell", "Cell", ".", ",", ";", ":", "-", "é", "É", "σ", "Σ", "ς", "%", "_",
    "\\", "'", "(", ")", "[", "]", "^", "$", "*", "+", "?", "{", "}", "\"", "\n", "a", "A", "ß",
    "𐐀", "𐐨", "k", "K", "\u212A", "ſ", "s", "İ", "ı", "i", "细胞"
  };
  private static final int FIELDS = 200;

  static Stream<Arguments> databasesAndSeeds() {
    return Stream.of("seed-sqlite", "seed-postgres")
        .flatMap(name -> IntStream.range(0, 20).mapToObj(seed -> Arguments.of(name, seed)));
  }

  @ParameterizedTest(name = "{0}, seed {1}")
  @MethodSource("databasesAndSeeds")
  void ranksRandomTextsAsLaminDbDoes(String instance, int seed) {
    Random random = new Random(seed);
    String text = text(random, 1 + random.nextInt(3));
    List<String> fields = new ArrayList<>();
    for (int i = 0; i < FIELDS; i++) {
      fields.add(text(random, random.nextInt(5)) + (i % 2 == 0 ? text : "") + text(random, 3));
    }
    List<List<Long>> expected = new ArrayList<>();
    for (int i = 0; i < FIELDS; i++) {
      String before = fields.get(Math.max(0, i - 1));
      expected.add(
          List.of(LaminRanking.points(fields.get(i), text) + LaminRanking.points(before, text)));
    }

    try (OpenedContext context = OpenedContext.of(instance)) {
      List<String> columns = List.of("t.\"f\"", "t.\"g\"");
      String points =
          context.database().dialect() == Dialect.SQLITE
              ? SqlitePoints.of(columns, text)
              : PostgresPoints.of(columns, text);
      StringBuilder values = new StringBuilder();
      for (int i = 0; i < fields.size(); i++) {
        values.append(i == 0 ? "SELECT " : " UNION ALL SELECT ").append(i).append(" AS i, ");
        values.append(literal(fields.get(i))).append(" AS f, ");
        values.append(literal(fields.get(Math.max(0, i - 1)))).append(" AS g");
      }
      assertThat(
              context.query(
                  "SELECT " + points + " FROM (" + values + ") AS t ORDER BY i",
                  List.of(SqlType.BIGINT)))
          .as("points for '%s'", text)
          .isEqualTo(expected);
    }
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String text(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }
}
