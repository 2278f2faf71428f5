package org.laminsql.adapters.format.anndata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.laminsql.adapters.scan.Condition;
import org.laminsql.adapters.scan.ContentColumn;
import org.laminsql.adapters.scan.Dataset;
import org.laminsql.adapters.scan.Scan;
import org.laminsql.adapters.scan.ScanRequest;
import org.laminsql.adapters.storage.ReadCounter;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.model.SqlType;

/** Variables as columns of the observations. */
class VariableColumnTest {

  private static List<@Nullable Object> column(int gene) {
    List<@Nullable Object> values = new ArrayList<>();
    for (double[] row : Samples.values()) {
      values.add((float) row[gene]);
    }
    return values;
  }

  @ParameterizedTest
  @ValueSource(strings = {"dense", "csr", "csc"})
  void variableHoldsZerosInEveryLayout(String layout) {
    TableReader table = TableReader.of(Samples.withMatrix(layout, new ReadCounter()), "");

    assertThat(table.values("g3")).isEqualTo(column(3));
    assertThat(table.rows(List.of("g3", "obs_id", "g0", "CD4")))
        .allSatisfy(row -> assertThat(row.get(2)).isEqualTo(row.get(3)));
  }

  /** Three bands of rows; entries of two genes; all positions, and the values where they fit. */
  @ParameterizedTest
  @CsvSource({"dense,3,3", "csc,4,4", "csr,14,16"})
  void oneVariableReadsFewChunks(String layout, int chunks, int estimated) {
    ReadCounter counter = new ReadCounter();
    TableReader table = TableReader.of(Samples.withMatrix(layout, counter), "");
    Scan scan = table.plan(List.of("g1"));
    long before = counter.chunks();
    TableReader.rows(scan);
    long offsets = layout.equals("dense") ? 0 : 1;

    assertThat(counter.chunks() - before - offsets).isEqualTo(chunks);
    assertThat(scan.estimate().chunks()).isEqualTo(estimated);
  }

  @ParameterizedTest
  @CsvSource({"dense,1", "csc,4", "csr,4"})
  void conditionOnObservationsChoosesRows(String layout, int chunks) {
    ReadCounter counter = new ReadCounter();
    TableReader table = TableReader.of(Samples.withMatrix(layout, counter), "");
    Scan scan =
        table.plan(
            List.of("type", "g1"),
            new Condition.In("type", Set.of("é")),
            new Condition.Range("n", 9, true, null, false));
    long before = counter.chunks();
    List<List<@Nullable Object>> rows = TableReader.rows(scan);

    assertThat(rows).containsExactly(List.of("é", 92f), List.of("é", 0f));
    assertThat(counter.chunks() - before).isLessThanOrEqualTo(chunks + 2);
  }

  @Test
  void namesAreFoundByIndexThenBySymbolThenWithoutCase() {
    TableReader table = TableReader.of(Samples.withMatrix("csr", new ReadCounter()), "");

    assertThat(table.table().namedColumn("g1", false))
        .contains(new ContentColumn("g1", SqlType.REAL, false));
    assertThat(table.values("G1")).isEqualTo(column(2));
    assertThat(table.values("CD8A")).isEqualTo(column(1));
    assertThat(table.table().namedColumn("cd8a", false)).isEmpty();
    assertThat(table.table().namedColumn("cd8a", true)).isPresent();
    assertThat(table.values("cd8a")).isEqualTo(column(1));
    assertThat(table.table().namedColumn("nothing", true)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"g4", "DUP", "Cd4"})
  void nameOfSeveralVariablesIsAmbiguous(String name) {
    TableReader table = TableReader.of(Samples.withMatrix("csr", new ReadCounter()), "");

    assertThatThrownBy(() -> table.table().namedColumn(name, true))
        .isInstanceOfSatisfying(
            LaminSqlException.class,
            e -> assertThat(e.error()).isEqualTo(LaminSqlError.COLUMN_AMBIGUOUS));
  }

  @Test
  void observationsAloneReadOnlyTheirColumns() {
    ReadCounter counter = new ReadCounter();
    TableReader table = TableReader.of(Samples.withMatrix("csr", counter), "");

    assertThat(TableReader.count(table.plan(List.of()))).isEqualTo(12);
    assertThat(counter.chunks()).isZero();
    assertThat(table.values("n")).hasSize(12);
    assertThat(counter.chunks()).isEqualTo(3);
  }

  @Test
  void limitStopsEarly() {
    ReadCounter counter = new ReadCounter();
    Dataset dataset = Samples.withMatrix("csr", counter);
    TableReader table = TableReader.of(dataset, "obs");
    Scan scan = table.table().plan(new ScanRequest(List.of("n"), List.of(), OptionalLong.of(3)));

    assertThat(TableReader.rows(scan)).hasSize(3);
    assertThat(counter.chunks()).isEqualTo(1);
  }

  @Test
  void variableWithoutMatrixIsAnErrorThatListsTheLayers() {
    FakeGroup root = Samples.frames(new ReadCounter());
    root.sparse("layers/counts", true, Samples.values(), Samples.GENES, 5);
    Dataset dataset = Samples.open(root);

    assertThat(dataset.parts()).containsExactly("", "obs", "var", "layers/counts");
    assertThatThrownBy(() -> TableReader.of(dataset, "").table().namedColumn("g1", false))
        .hasMessageContaining("layers/counts");
    assertThatThrownBy(() -> dataset.table("X")).hasMessageContaining("layers/counts");
  }
}
