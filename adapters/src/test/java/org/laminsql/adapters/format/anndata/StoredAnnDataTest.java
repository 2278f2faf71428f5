package org.laminsql.adapters.format.anndata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.laminsql.adapters.scan.Condition;
import org.laminsql.adapters.scan.Dataset;
import org.laminsql.adapters.scan.Scan;
import org.laminsql.adapters.storage.ReadCounter;

/**
 * AnnData as anndata wrote it to HDF5 and zarr: types, NULLs, names, and the chunks that are read.
 */
class StoredAnnDataTest {

  private final ReadCounter counter = new ReadCounter();

  private TableReader table(String file, String part) {
    return TableReader.of(AnnDataFile.open(file, counter), part);
  }

  @ParameterizedTest
  @ValueSource(strings = {"new/csr_gzip.h5ad", "new/v2_dense.zarr.zip", "new/v3_sharded.zarr.zip"})
  void columnsOfObservationsHaveTheirTypes(String file) {
    assertThat(table(file, "").types())
        .containsExactly(
            "VARCHAR",
            "VARCHAR",
            "VARCHAR",
            "VARCHAR",
            "VARCHAR",
            "BIGINT",
            "BIGINT",
            "SMALLINT",
            "INTEGER",
            "REAL",
            "DOUBLE",
            "BOOLEAN",
            "VARCHAR",
            "BIGINT",
            "BOOLEAN");
    assertThat(counter.chunks()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"new/odd.h5ad", "new/odd.zarr.zip"})
  void oddColumnsAreRead(String file) {
    TableReader table = table(file, "obs");

    assertThat(table.values("cat_bool").subList(0, 3)).contains(true, false, null);
    assertThat(table.values("cat_float")).contains(0.5, 1.5, null);
    assertThat(table.values("all_null_float")).containsOnlyNulls();
    assertThat(table.values("cat_all_null")).containsOnlyNulls();
    assertThat(table.values("inf")).contains(Double.POSITIVE_INFINITY);
    assertThat(table.values("u64").stream().map(String::valueOf)).contains("9223372036854775819");
    assertThat(table.values("nullable_str").stream().filter(Objects::nonNull)).hasSize(8);
    assertThat(table.values("größe 型")).hasSize(12);
  }

  @ParameterizedTest
  @ValueSource(strings = {"new/odd.h5ad", "new/odd.zarr.zip"})
  void variablesThatDifferByCaseAreBothReached(String file) {
    TableReader table = table(file, "");

    assertThat(table.sum("cd4")).isEqualTo(13);
    assertThat(table.sum("CD4")).as("the column of obs").isEqualTo(69);
    assertThat(table.sum("x/y")).isEqualTo(12);
  }

  @Test
  void nanStaysInAMatrix() {
    assertThat(
            table("new/nan_in_x.h5ad", "X").values("value", new Condition.In("var_idx", Set.of(1))))
        .isEqualTo(
            Arrays.asList(Float.NaN, 0f, 0f, Float.NaN, 0f, 0f, Float.NaN, 0f, 0f, Float.NaN));
  }

  @Test
  void missingMatrixListsTheLayers() {
    Dataset dataset = AnnDataFile.open("new/x_none.h5ad", counter);

    assertThat(dataset.parts()).doesNotContain("X");
    assertThatThrownBy(() -> dataset.table("X")).hasMessageContaining("layers/counts");
  }

  @Test
  void awkwardArrayIsNotListedAndItsNeighbourIsRead() {
    Dataset dataset = AnnDataFile.open("new/awkward.h5ad", counter);

    assertThat(dataset.parts()).contains("obsm/fine").doesNotContain("obsm/ragged");
    assertThat(TableReader.of(dataset, "obsm/fine").sum("dim_1")).isEqualTo(9);
    assertThatThrownBy(() -> dataset.table("obsm/ragged")).hasMessageContaining("awkward-array");
  }

  /**
   * Chunks of the files: larger_csr 8 of data and 8 of indices, larger_dense.h5ad 4 by 4,
   * v3_dense_chunked 6 by 4; v3_sharded and csc_lzf one of each.
   */
  @ParameterizedTest(name = "{0}: chunks for rows {1}, for a variable {2}")
  @CsvSource({
    "new/larger_csr.h5ad, 16, 2, 16",
    "new/larger_dense.h5ad, 16, 4, 4",
    "new/v3_dense_chunked.zarr.zip, 24, 8, 6",
    "new/v3_sharded.zarr.zip, 2, 2, 2",
    "new/csc_lzf.h5ad, 2, 2, 2"
  })
  void conditionsSkipChunksAndNoRows(String file, int all, int forRows, int forVariable) {
    TableReader table = table(file, "X");
    List<String> columns = table.names();
    List<List<@Nullable Object>> everything = rows(table.plan(columns), all);

    assertThat(
            rows(table.plan(columns, new Condition.Range("obs_idx", 20, true, 40, false)), forRows))
        .isEqualTo(
            everything.stream()
                .filter(row -> row.get(0) instanceof Integer obs && obs >= 20 && obs < 40)
                .toList());
    Object variable = Objects.requireNonNull(everything.get(0).get(3));
    assertThat(rows(table.plan(columns, new Condition.In("var_id", Set.of(variable))), forVariable))
        .isEqualTo(everything.stream().filter(row -> variable.equals(row.get(3))).toList());
  }

  /** Reads twice: the first time names and offsets, which are kept, are read as well. */
  private List<List<@Nullable Object>> rows(Scan scan, int chunks) {
    List<List<@Nullable Object>> first = TableReader.rows(scan);
    long before = counter.chunks();
    List<List<@Nullable Object>> rows = TableReader.rows(scan);

    assertThat(rows).isEqualTo(first);
    assertThat(counter.chunks() - before).isEqualTo(chunks);
    assertThat(scan.estimate().chunks()).isGreaterThanOrEqualTo(chunks);
    return rows;
  }

  @ParameterizedTest
  @CsvSource({
    "new/larger_csr.h5ad, T cell",
    "new/larger_dense.h5ad, B cell",
    "new/csc_lzf.h5ad, mono cyte"
  })
  void conditionOnACategoryChangesNoRow(String file, String type) {
    TableReader table = table(file, "");
    List<String> columns = List.of("obs_id", "cell_type", "NKG7", "CD8A", "n_counts");

    assertThat(table.rows(columns, new Condition.In("cell_type", Set.of(type))))
        .isNotEmpty()
        .isEqualTo(table.rows(columns).stream().filter(row -> type.equals(row.get(1))).toList());
  }

  @Test
  void oneVariableOfADenseMatrixReadsOneBandOfChunks() {
    Scan scan = table("new/v3_dense_chunked.zarr.zip", "").plan(List.of("CD8A"));
    long before = counter.chunks();
    TableReader.rows(scan);

    assertThat(counter.chunks() - before).isEqualTo(6);
    assertThat(scan.estimate().totalChunks()).isEqualTo(24);
  }

  @Test
  void countReadsNoChunk() {
    for (String part :
        List.of("", "obs", "X", "raw/X", "layers/log1p", "obsm/X_umap", "obsp/dense")) {
      assertThat(TableReader.count(table("new/v3_sharded.zarr.zip", part).plan(List.of())))
          .isPositive();
    }
    assertThat(counter.chunks()).isZero();
  }
}
