package org.laminsql.udf.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.udf.OpenedContext;
import org.laminsql.udf.ScalarFunction;

class CurationTest {

  @ParameterizedTest
  @ValueSource(strings = {"atlas-sqlite", "atlas-postgres", "old/1.0.5", "old/1.17.0", "ontology"})
  void namesAreValidAsTheyAreSpelledAlone(String instance) {
    try (OpenedContext context = OpenedContext.of(instance)) {
      assertThat(call(context, Validate.FUNCTION, "bionty.CellType", "T cell")).isEqualTo(true);
      assertThat(call(context, Validate.FUNCTION, "bionty.celltype", "t cell")).isEqualTo(false);
      assertThat(call(context, Validate.FUNCTION, "bionty.CellType", " T cell")).isEqualTo(false);
      assertThat(call(context, Validate.FUNCTION, "bionty.CellType", "")).isEqualTo(false);
    }
  }

  @Test
  void caseComesBeforeSynonymsAndTheRestStays() {
    try (OpenedContext context = OpenedContext.of("ontology")) {
      assertThat(standardized(context, "bionty.CellType", "t CELL")).isEqualTo("T cell");
      assertThat(standardized(context, "bionty.CellType", "t-LYMPHOCYTE")).isEqualTo("T cell");
      assertThat(standardized(context, "bionty.CellType", " T cell")).isEqualTo(" T cell");
      assertThat(standardized(context, "bionty.CellType", "")).isEqualTo("");
      assertThat(standardized(context, "bionty.Gene", "gapd")).isEqualTo("GAPDH");
    }
  }

  @Test
  void registriesWithoutSynonymsStandardizeNothing() {
    try (OpenedContext context = OpenedContext.of("atlas-sqlite")) {
      assertThat(standardized(context, "ULabel", "DONOR a")).isEqualTo("DONOR a");
      assertThat(context.vocabularies().of("ULabel").nearest("DONOR a")).contains("donor A");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Artifact", "Transform", "Collection", "User", "Storage", "Feature"})
  void registriesAreNamedByTheirKeyHandleOrRoot(String registry) {
    for (String instance : List.of("atlas-sqlite", "old/1.0.5")) {
      try (OpenedContext context = OpenedContext.of(instance)) {
        assertThat(context.vocabularies().of(registry).isEmpty()).as(instance).isFalse();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"seed-sqlite", "seed-postgres"})
  void anOrganismNarrowsGenes(String instance) {
    try (OpenedContext context = OpenedContext.of(instance)) {
      assertThat(call(context, Validate.FUNCTION, "bionty.Gene", "CD8A", "human")).isEqualTo(true);
      refuses("No organism \"humam\"", context, "bionty.Gene", "CD8A", "humam");
      refuses("belong to no organism", context, "bionty.CellType", "T cell", "human");
    }
  }

  @Test
  void inspectAnswersForEveryValueInTheOrderGiven() {
    try (OpenedContext context = OpenedContext.of("seed-sqlite")) {
      List<@Nullable Object> values = Arrays.asList("T-cell", null, "T cell", "nothing", "T-cell");
      assertThat(
              Inspect.FUNCTION
                  .body()
                  .rows(
                      context,
                      List.of(List.of("bionty.CellType", values), List.of("ULabel", "DMSO"))))
          .containsExactly(
              List.of(
                  List.of("T-cell", false, "T cell"),
                  Arrays.asList(null, null, null),
                  List.of("T cell", true, "T cell"),
                  List.of("nothing", false, "nothing"),
                  List.of("T-cell", false, "T cell")),
              List.of(List.of("DMSO", true, "DMSO")));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"seed-sqlite", "seed-postgres"})
  void aVocabularyIsLoadedByOneStatementAndKept(String instance) {
    try (OpenedContext context = OpenedContext.of(instance)) {
      long before = context.database().statementCount();
      for (int i = 0; i < 1_000; i++) {
        call(context, Validate.FUNCTION, "bionty.CellType", "value " + i);
        call(context, Standardize.FUNCTION, "bionty.CellType", "value " + i);
      }
      assertThat(context.database().statementCount() - before).isEqualTo(1);
    }
  }

  @Test
  void refusesRegistriesWithoutNamesAndUnknownOnes() {
    try (OpenedContext context = OpenedContext.of("seed-sqlite")) {
      refuses("have no name", context, "Block", "x");
      refuses("bionty.CellTipe", context, "bionty.CellTipe", "x");
    }
  }

  private static void refuses(String message, OpenedContext context, Object... arguments) {
    assertThatExceptionOfType(LaminSqlException.class)
        .isThrownBy(() -> call(context, Standardize.FUNCTION, arguments))
        .withMessageContaining(message);
  }

  private static @Nullable Object standardized(
      OpenedContext context, String registry, String value) {
    return call(context, Standardize.FUNCTION, registry, value);
  }

  private static @Nullable Object call(
      OpenedContext context, ScalarFunction function, Object... arguments) {
    return function.body().start(context).apply(List.of(arguments));
  }
}
