package org.laminsql.udf.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.udf.OpenedContext;

class SearchTest {

  @ParameterizedTest
  @ValueSource(strings = {"atlas-sqlite", "atlas-postgres"})
  void givesTheBestRowsFirstAndTiesById(String instance) {
    try (OpenedContext context = OpenedContext.of(instance)) {
      assertThat(
              context.rows(
                  Search.FUNCTION, List.of("bionty.CellType", " t CELL\u00a0", 3L), "name"))
          .containsExactly(
              List.of("T cell"), List.of("gamma-delta T cell"), List.of("alpha-beta T cell"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"atlas-sqlite", "atlas-postgres"})
  void trashedRowsAreNotFound(String instance) {
    try (OpenedContext context = OpenedContext.of(instance)) {
      assertThat(context.rows(Search.FUNCTION, List.of("Artifact", "trash"), "key")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"atlas-sqlite", "atlas-postgres"})
  void givesTwentyRowsUnlessToldOtherwise(String instance) {
    try (OpenedContext context = OpenedContext.of(instance)) {
      assertThat(context.rows(Search.FUNCTION, List.of("Artifact", "."), "id")).hasSize(20);
      assertThat(context.rows(Search.FUNCTION, List.of("Artifact", ".", 21L), "id")).hasSize(21);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"seed-sqlite", "seed-postgres"})
  void nothingInTheTextMeansAnything(String instance) {
    try (OpenedContext context = OpenedContext.of(instance)) {
      for (String text : List.of("%", "_%_", "\\", "'", ".*", "[", "(?i)", "$$", "?")) {
        assertThat(context.rows(Search.FUNCTION, List.of("bionty.Gene", text), "symbol"))
            .as(text)
            .isEmpty();
      }
    }
  }

  @Test
  void isOneStatement() {
    try (OpenedContext context = OpenedContext.of("seed-sqlite")) {
      long before = context.database().statementCount();
      context.rows(Search.FUNCTION, List.of("ulabel", "my label"), "name", "score");
      assertThat(context.database().statementCount() - before).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\u00a0\n"})
  void refusesToSearchForNothing(String text) {
    refuses("nothing to search for", "ULabel", text);
  }

  @Test
  void refusesACharacterThatNoDatabaseStores() {
    refuses("U+0000", "ULabel", "a\0b");
  }

  @Test
  void refusesLimitsBelowOne() {
    refuses("cannot give 0 rows", "ULabel", "x", 0L);
    refuses("cannot give -1 rows", "ULabel", "x", -1L);
  }

  @Test
  void refusesRegistriesThatAreNotThere() {
    refuses("bionty.CellTipe", "bionty.CellTipe", "x");
  }

  private static void refuses(String message, Object... arguments) {
    try (OpenedContext context = OpenedContext.of("seed-sqlite")) {
      assertThatExceptionOfType(LaminSqlException.class)
          .isThrownBy(() -> Search.FUNCTION.body().answer(context, List.of(arguments)))
          .withMessageContaining(message);
    }
  }
}
