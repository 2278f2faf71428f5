package org.laminsql.udf.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.udf.OpenedContext;
import org.laminsql.udf.ScalarFunction;
import org.laminsql.udf.TableFunction;

/** The functions on the workflows of LaminDB's introductions. */
class LineageFunctionsTest {

  private static final OpenedContext SEED = OpenedContext.of("seed-sqlite");
  private static final String REPORT = "results/report.csv";

  @AfterAll
  static void close() {
    SEED.close();
  }

  @Test
  void rowsTellHowTheDatasetWasMade() {
    List<List<@Nullable Object>> rows = rows(Upstream.FUNCTION, "processed/pca.h5ad");
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0))
        .startsWith(1, "artifact")
        .contains("scrna/batch_1.h5ad", "lakehouse.py")
        .hasSize(Upstream.FUNCTION.columns().size());
  }

  @Test
  void lateralCallsShareOneStatement() {
    long before = SEED.database().statementCount();
    List<List<List<@Nullable Object>>> answers =
        Upstream.FUNCTION
            .body()
            .rows(
                SEED,
                List.of(
                    List.of(REPORT),
                    List.of("results/final_analysis.parquet", 1L),
                    List.of(List.of(REPORT, "processed/pca.h5ad"))));
    assertThat(SEED.database().statementCount() - before).isEqualTo(1);
    assertThat(answers.stream().map(List::size)).containsExactly(5, 2, 5);
  }

  @Test
  void anArrayWithoutTextsHasNoRows() {
    assertThat(rows(Downstream.FUNCTION, List.of())).isEmpty();
    assertThat(rows(Downstream.FUNCTION, Arrays.asList((Object) null))).isEmpty();
  }

  @Test
  void aNegativeDepthIsAnError() {
    assertThatThrownBy(() -> rows(Upstream.FUNCTION, REPORT, -1L))
        .extracting(e -> ((LaminSqlException) e).error())
        .isEqualTo(LaminSqlError.INVALID_PARAMETER);
  }

  @Test
  void theSetOfTheDerivedIsWhatTheFunctionSaysOfEach() {
    ScalarFunction.ConstantSet set = IsDerivedFrom.FUNCTION.constantSet().orElseThrow();
    Set<String> derived = set.of(SEED, List.of("scrna/batch_1.h5ad"));
    assertThat(derived).contains(REPORT, "processed/pca.h5ad", "scrna/t_cells.h5ad");
    assertThat(derived).doesNotContain("scrna/batch_1.h5ad", "sample.fasta");
    for (String name : List.of(REPORT, "sample.fasta", "scrna/batch_1.h5ad")) {
      assertThat(value(IsDerivedFrom.FUNCTION, name, "scrna/batch_1.h5ad"))
          .isEqualTo(derived.contains(name));
    }
  }

  @Test
  void aGraphShowsWhatLaminDbDraws() {
    String dot = value(LineagePicture.FUNCTION, REPORT, "dot").toString();
    assertThat(dot)
        .startsWith("digraph lineage {\n  node [shape=box")
        .contains("label=\"results/report.csv\", shape=box, class=\"artifact\", penwidth=2")
        .contains("label=\"report.py\\nrun at 2026-")
        .contains("shape=box, fillcolor=\"#eff2ff\"")
        .contains("label=\"failing.py\\n", "scRNA-seq batches Q1 2026");
    assertThat(value(LineagePicture.FUNCTION, REPORT, "dot")).isEqualTo(dot);
  }

  @Test
  void mermaidIsTheFormatUnlessAnotherIsNamed() {
    assertThat(value(LineagePicture.FUNCTION, REPORT))
        .isEqualTo(value(LineagePicture.FUNCTION, REPORT, "MERMAID"));
    assertThat(value(LineagePicture.FUNCTION, REPORT).toString())
        .startsWith("flowchart TB\n")
        .containsPattern("artifact_\\w+\\[\"results/report.csv\"]:::start")
        .containsPattern("artifact_\\w+ --> run_\\w+")
        .containsPattern("run_\\w+\\(\\[\"report.py<br/>run at ");
  }

  @Test
  void anUnknownFormatIsAnErrorThatListsThem() {
    assertThatThrownBy(() -> value(LineagePicture.FUNCTION, REPORT, "svg"))
        .hasMessageContaining("mermaid, dot and openlineage");
  }

  @Test
  void aDatasetWithoutRunsIsAPictureOfItself() {
    String dot = value(LineagePicture.FUNCTION, "annotated/other.parquet", "dot").toString();
    assertThat(dot).contains("annotated/other.parquet").contains("->");
    String alone = DotText.of(new Picture(List.of(node("a", "x")), List.of()));
    assertThat(alone).contains("\"a\" [label=\"x\"").doesNotContain("->");
  }

  @Test
  void labelsAreQuotedInBothLanguages() {
    Picture odd = new Picture(List.of(node("a", "say \"hi\" [x] {y}\nµ\\ <b> & #1")), List.of());
    assertThat(DotText.of(odd)).contains("label=\"say \\\"hi\\\" [x] {y}\\nµ\\\\ <b> &amp; #1\"");
    assertThat(MermaidText.of(odd))
        .contains("[\"say #34;hi#34; [x] {y}<br/>µ#92; #60;b#62; #38; #35;1\"]");
    assertThat(MermaidText.of(new Picture(List.of(node("a", "1. first")), List.of())))
        .contains("[\"1#46; first\"]");
  }

  private static Picture.Node node(String id, String label) {
    return new Picture.Node(
        id, Picture.Shape.ARTIFACT, List.of(label), false, java.time.LocalDateTime.MIN);
  }

  private static List<List<@Nullable Object>> rows(TableFunction function, Object... arguments) {
    return function.body().rows(SEED, List.of(List.of(arguments))).get(0);
  }

  private static Object value(ScalarFunction function, Object... arguments) {
    return Optional.ofNullable(function.body().start(SEED).apply(List.of(arguments))).orElseThrow();
  }
}
