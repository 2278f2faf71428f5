package org.laminsql.adapters.format.anndata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.scan.Condition;
import org.laminsql.adapters.scan.Dataset;
import org.laminsql.adapters.storage.ReadCounter;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;

/** The tables of an AnnData besides its matrix. */
class PartsTest {

  private final ReadCounter counter = new ReadCounter();
  private final FakeGroup root = Samples.frames(counter);
  private final Dataset dataset = Samples.open(root);

  private TableReader table(String part) {
    return TableReader.of(dataset, part);
  }

  @Test
  void partsAreListedWithoutReadingAChunk() {
    root.dense("X", Samples.values(), 4, 4);
    root.group("layers").dense("counts", Samples.values(), 4, 4);
    root.group("raw").sparse("X", true, Samples.values(), Samples.GENES, 5);
    root.group("raw/var");
    root.group("obsm").dense("X_umap", new double[Samples.CELLS][2], 4, 2);
    root.group("obsm/ragged").encoded("awkward-array");
    root.group("varp").sparse("corr", true, new double[6][6], 6, 5);
    root.group("uns");

    assertThat(dataset.parts())
        .containsExactly(
            "",
            "obs",
            "var",
            "X",
            "layers/counts",
            "raw/X",
            "raw/var",
            "obsm/X_umap",
            "varp/corr",
            "uns");
    assertThat(counter.chunks()).isZero();
  }

  @Test
  void rawVariablesThatAreMissingAreNotListed() {
    root.group("raw").sparse("X", true, Samples.values(), Samples.GENES, 5);

    assertThat(dataset.parts()).contains("raw/X").doesNotContain("raw/var");
  }

  @Test
  void embeddingHasAColumnPerDimension() {
    root.group("obsm").dense("X_umap", Samples.values(), 4, 4);

    assertThat(table("obsm/X_umap").names())
        .containsExactly("obs_id", "dim_0", "dim_1", "dim_2", "dim_3", "dim_4", "dim_5");
    assertThat(table("obsm/X_umap").rows(List.of("dim_5", "obs_id")).get(1))
        .isEqualTo(List.of(16f, "cell1"));
  }

  @Test
  void sparseEmbeddingHoldsZeros() {
    root.group("obsm").sparse("hits", true, Samples.values(), Samples.GENES, 5);

    assertThat(table("obsm/hits").all()).hasSize(12);
    assertThat(table("obsm/hits").rows(List.of("dim_0", "dim_1")).get(0))
        .isEqualTo(List.of(1f, 0f));
  }

  @Test
  void frameAlongVariablesKeepsItsColumns() {
    root.group("varm")
        .frame("qc", 4, List.of("g0", "g1", "G1", "g3", "g4", "g4"), List.of("pass"))
        .vector(
            "pass", ElementType.Scalar.BOOLEAN, 4, List.of(true, true, true, false, false, false));

    assertThat(table("varm/qc").names()).containsExactly("var_id", "pass");
    assertThat(table("varm/qc").types()).containsExactly("VARCHAR", "BOOLEAN");
    assertThat(table("varm/qc").values("var_id", new Condition.In("pass", Set.of(false))))
        .containsExactly("g3", "g4", "g4");
  }

  @Test
  void pairsNumberBothSides() {
    double[][] pairs = new double[Samples.CELLS][Samples.CELLS];
    pairs[3][7] = 0.5;
    root.group("obsp").sparse("near", true, pairs, Samples.CELLS, 5);

    assertThat(table("obsp/near").names())
        .containsExactly("obs_idx_1", "obs_id_1", "obs_idx_2", "obs_id_2", "value");
    assertThat(table("obsp/near").all()).containsExactly(List.of(3, "cell3", 7, "cell7", 0.5f));
    assertThat(table("obsp/near").rows(List.of("value"), new Condition.In("obs_id_1", Set.of("x"))))
        .isEmpty();
  }

  @Test
  void rawHasItsOwnVariables() {
    double[][] wide = new double[Samples.CELLS][8];
    wide[11][7] = 3;
    root.group("raw").sparse("X", false, wide, 8, 5);
    root.group("raw")
        .frame("var", 4, IntStream.range(0, 8).mapToObj(i -> "r" + i).toList(), List.of());

    assertThat(table("raw/X").rows(List.of("obs_id", "var_id", "value")))
        .containsExactly(List.of("cell11", "r7", 3f));
    assertThat(table("raw/var").values("var_id")).hasSize(8);
  }

  @Test
  void unknownPartListsTheKnownOnes() {
    assertThatThrownBy(() -> dataset.table("obsm/nope"))
        .isInstanceOfSatisfying(
            LaminSqlException.class,
            e -> assertThat(e.error()).isEqualTo(LaminSqlError.PART_NOT_FOUND))
        .hasMessageContaining("obsm/nope")
        .hasMessageContaining("obs, var");
  }

  @Test
  void awkwardArrayHasNoTable() {
    root.group("obsm/ragged").encoded("awkward-array");

    assertThatThrownBy(() -> dataset.table("obsm/ragged"))
        .isInstanceOfSatisfying(
            LaminSqlException.class,
            e -> assertThat(e.error()).isEqualTo(LaminSqlError.ENCODING_NOT_SUPPORTED))
        .hasMessageContaining("awkward-array");
  }

  @Test
  void matrixOfAnotherShapeIsAnError() {
    root.dense("X", new double[11][6], 4, 4);

    assertThatThrownBy(() -> dataset.table("X")).hasMessageContaining("11 rows instead of 12");
  }

  @Test
  void positionBeyondTheVariablesIsAnError() {
    root.sparse("X", true, Samples.values(), Samples.GENES, 5);
    List<Integer> wrong = new ArrayList<>(Collections.nCopies(36, 0));
    wrong.set(7, 6);
    root.group("X").vector("indices", ElementType.Scalar.INT32, 5, wrong);

    assertThatThrownBy(() -> table("X").all()).hasMessageContaining("points beyond 6 in chunk 1");
  }

  @Test
  void offsetsThatDescendAreAnError() {
    root.sparse("X", true, Samples.values(), Samples.GENES, 5);
    root.group("X")
        .vector(
            "indptr",
            ElementType.Scalar.INT64,
            20,
            List.of(0, 9, 3, 9, 12, 15, 18, 21, 24, 27, 30, 33, 36));

    assertThatThrownBy(() -> table("X").all()).hasMessageContaining("X/indptr descends at 1");
  }

  @Test
  void entryStoredTwiceCountsTwiceInItsColumn() {
    root.sparse("X", true, Samples.values(), Samples.GENES, 5);
    List<Integer> same = new ArrayList<>(Collections.nCopies(36, 0));
    root.group("X").vector("indices", ElementType.Scalar.INT32, 5, same);

    assertThat(table("").values("g0").get(0)).isEqualTo(1f + 3f + 5f);
  }

  @Test
  void closingClosesTheResource() {
    List<String> closed = new ArrayList<>();
    AnnDataFormat.open("sample", root, () -> closed.add("yes")).close();

    assertThat(closed).containsExactly("yes");
  }

  @Test
  void groupWithObservationsAndVariablesIsAnAnnData() {
    FakeGroup unmarked = new FakeGroup("", counter);
    unmarked.group("obs");

    assertThat(AnnDataFormat.matches(unmarked)).isFalse();
    unmarked.group("var");
    assertThat(AnnDataFormat.matches(unmarked)).isTrue();
    assertThat(AnnDataFormat.matches(unmarked.encoded("MuData"))).isFalse();
  }
}
