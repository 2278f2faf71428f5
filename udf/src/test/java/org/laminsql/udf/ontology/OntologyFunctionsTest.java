package org.laminsql.udf.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.udf.OpenedContext;
import org.laminsql.udf.ScalarFunction;
import org.laminsql.udf.TableFunction;

class OntologyFunctionsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"old/1.0.5", "old/1.10.2", "old/2.12.1", "atlas-sqlite", "atlas-postgres"})
  void everyReleaseKnowsWhatIsWhat(String instance) {
    try (OpenedContext context = OpenedContext.of(instance)) {
      assertThat(value(context, IsA.FUNCTION, "T cell", "lymphocyte", "bionty.CellType"))
          .isEqualTo(true);
      assertThat(value(context, IsA.FUNCTION, "CL:0000542", "CL:0000084")).isEqualTo(false);
      assertThat(value(context, Terms.TERM_NAME, "CL:0000084")).isEqualTo("T cell");
      assertThat(value(context, Terms.ONTOLOGY_ID, "bionty.celltype", "T cell"))
          .isEqualTo("CL:0000084");
      assertThat(rows(context, Relatives.PARENTS, "CL:0000084"))
          .first()
          .satisfies(
              row -> assertThat(row.subList(0, 3)).isEqualTo(list("CL:0000542", "lymphocyte", 1)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"old/1.0.5", "old/2.12.1"})
  void labelsHaveAHierarchyToo(String instance) {
    try (OpenedContext context = OpenedContext.of(instance)) {
      assertThat(rows(context, Relatives.CHILDREN, "condition", "ULabel"))
          .extracting(row -> row.get(1))
          .containsExactly("control", "treated");
      assertThat(value(context, CommonAncestors.COMMON_ANCESTOR, "control", "treated"))
          .isEqualTo("condition");
      assertThat(value(context, CommonAncestors.DISTANCE, "control", "treated", "ulabel"))
          .isEqualTo(2L);
      assertThat(value(context, Terms.ONTOLOGY_ID, "ULabel", "control")).isNull();
    }
  }

  @Test
  void anArrayIsOneIfAnElementIs() {
    try (OpenedContext context = OpenedContext.of("ontology")) {
      assertThat(value(context, IsA.FUNCTION, list("x", null, "T cell"), "CL:0000542"))
          .isEqualTo(true);
      assertThat(value(context, IsA.FUNCTION, List.of("x", "neuron"), "CL:0000542"))
          .isEqualTo(false);
      assertThat(value(context, IsA.FUNCTION, List.of(), "CL:0000542")).isEqualTo(false);
    }
  }

  @Test
  void theSetIsWhatTheFunctionIsTrueFor() {
    try (OpenedContext context = OpenedContext.of("ontology")) {
      Set<String> texts =
          IsA.FUNCTION.constantSet().orElseThrow().of(context, List.of("CL:0000084"));
      assertThat(texts).contains("T cell", "CL:0000084", "CAR-T cell").doesNotContain("B cell");
      assertThat(texts).allMatch(text -> (boolean) isA(context, text));
      assertThat(value(context, IsA.FUNCTION, "T lymphocyte", "CL:0000084")).isEqualTo(false);
    }
  }

  @Test
  void synonymsStandInStoredOrder() {
    try (OpenedContext context = OpenedContext.of("ontology")) {
      assertThat(value(context, Terms.SYNONYMS, "T cell", "bionty.CellType"))
          .isEqualTo(List.of("T lymphocyte", "T-cell", "T-lymphocyte"));
      assertThat(value(context, Terms.SYNONYMS, "exhausted CAR-T cell", "bionty.CellType"))
          .isNull();
    }
  }

  @Test
  void severalCallsAreOneStatement() {
    try (OpenedContext context = OpenedContext.of("ontology")) {
      long before = context.database().statementCount();
      List<List<List<@Nullable Object>>> answers =
          Relatives.DESCENDANTS
              .body()
              .rows(
                  context,
                  List.of(
                      List.of("CL:0000084", "bionty.CellType", 1L),
                      List.of("CL:0000084", "bionty.CellType"),
                      List.of("MONDO:0004992")));
      assertThat(answers).extracting(List::size).startsWith(10).last().isEqualTo(4);
      assertThat(context.database().statementCount()).isEqualTo(before + 1);
      rows(context, Relatives.ANCESTORS, "UBERON:0000178");
      rows(context, Relatives.ANCESTORS, "CL:0000084");
    }
  }

  @Test
  void wrongArgumentsAreClearErrors() {
    try (OpenedContext context = OpenedContext.of("ontology")) {
      refuses(context, "The nearest are 'T cell'", "T-lymphocyte");
      refuses(context, "bionty.Gene has no parents", "TP53", "bionty.Gene");
      refuses(context, "bionty.CellType", "TP53", "bionty.Gene");
      refuses(context, "No registry \"bionty.CelType\"", "T cell", "bionty.CelType");
      refuses(context, "max_depth -1", "CL:0000084", "bionty.CellType", -1L);
    }
  }

  private static Object isA(OpenedContext context, String text) {
    Object answer = value(context, IsA.FUNCTION, text, "CL:0000084");
    assertThat(answer).isNotNull();
    return answer == null ? false : answer;
  }

  private static void refuses(OpenedContext context, String message, Object... arguments) {
    assertThatThrownBy(() -> rows(context, Relatives.DESCENDANTS, arguments))
        .isInstanceOf(LaminSqlException.class)
        .hasMessageContaining(message);
  }

  private static @Nullable Object value(
      OpenedContext context, ScalarFunction function, Object... arguments) {
    return function.body().start(context).apply(List.of(arguments));
  }

  private static List<List<@Nullable Object>> rows(
      OpenedContext context, TableFunction function, Object... arguments) {
    return function.body().rows(context, List.of(List.of(arguments))).get(0);
  }

  private static List<@Nullable Object> list(@Nullable Object... values) {
    return Arrays.asList(values);
  }
}
