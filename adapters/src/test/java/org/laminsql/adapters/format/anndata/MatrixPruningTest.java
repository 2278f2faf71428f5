package org.laminsql.adapters.format.anndata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.laminsql.adapters.scan.Condition;
import org.laminsql.adapters.scan.Dataset;
import org.laminsql.adapters.scan.Scan;
import org.laminsql.adapters.storage.ReadCounter;

/** Conditions on a long table skip chunks and change no row; each is read with and without. */
class MatrixPruningTest {

  private static final List<String> ALL =
      List.of("obs_idx", "obs_id", "var_idx", "var_id", "value");
  private static final Condition ROWS = new Condition.Range("obs_idx", 8, true, 9, true);
  private static final Condition CELL = new Condition.In("obs_id", Set.of("cell9"));
  private static final Condition GENE = new Condition.In("var_id", Set.of("g1"));
  private static final Condition DUPLICATE_GENE = new Condition.In("var_id", Set.of("g4"));
  private static final Condition LAST_GENE = new Condition.In("var_idx", Set.of(5L));
  private static final Condition NOTHING = new Condition.In("var_idx", Set.of());

  static Stream<Arguments> slices() {
    return Stream.of(
        Arguments.of("dense", List.of(ROWS), 2),
        Arguments.of("dense", List.of(LAST_GENE), 3),
        Arguments.of("dense", List.of(CELL, GENE), 1),
        Arguments.of("dense", List.of(NOTHING), 0),
        Arguments.of("dense", List.of(DUPLICATE_GENE), 3),
        // rows 8 and 9 hold entries 24 to 29: chunks 4 and 5 of data and of indices
        Arguments.of("csr", List.of(ROWS), 4),
        Arguments.of("csr", List.of(CELL), 2),
        Arguments.of("csr", List.of(CELL, GENE), 2),
        Arguments.of("csr", List.of(NOTHING), 0),
        // g1 holds entries 6 to 11
        Arguments.of("csc", List.of(GENE), 4),
        Arguments.of("csc", List.of(GENE, CELL), 3),
        // both variables of that name hold entries 24 to 35
        Arguments.of("csc", List.of(DUPLICATE_GENE), 8));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("slices")
  void conditionSkipsChunksAndNoRows(String layout, List<Condition> conditions, int chunks) {
    ReadCounter counter = new ReadCounter();
    Dataset dataset = Samples.withMatrix(layout, counter);
    TableReader table = TableReader.of(dataset, "X");
    List<List<@Nullable Object>> expected =
        table.all().stream()
            .filter(row -> conditions.stream().allMatch(c -> holds(c, row)))
            .toList();

    Scan scan = table.plan(ALL, conditions.toArray(Condition[]::new));
    long before = counter.chunks();
    List<List<@Nullable Object>> rows = TableReader.rows(scan);

    assertThat(rows).containsExactlyElementsOf(expected);
    assertThat(counter.chunks() - before).isEqualTo(chunks);
    assertThat(scan.estimate().chunks()).isGreaterThanOrEqualTo(chunks);
    assertThat(scan.estimate().rows()).isGreaterThanOrEqualTo(rows.size());
  }

  private static boolean holds(Condition condition, List<@Nullable Object> row) {
    Predicate<Object> same = value -> ((Number) value).longValue() == number(row, condition);
    if (condition instanceof Condition.Range) {
      return number(row, condition) >= 8 && number(row, condition) <= 9;
    }
    Set<Object> values = ((Condition.In) condition).values();
    return condition.column().endsWith("_id")
        ? values.contains(row.get(ALL.indexOf(condition.column())))
        : values.stream().anyMatch(same);
  }

  private static long number(List<@Nullable Object> row, Condition condition) {
    return row.get(ALL.indexOf(condition.column())) instanceof Integer number ? number : -1;
  }

  @ParameterizedTest
  @ValueSource(strings = {"dense", "csr", "csc"})
  void everyLayoutHoldsTheSameValues(String layout) {
    TableReader table = TableReader.of(Samples.withMatrix(layout, new ReadCounter()), "X");
    double expected = Stream.of(Samples.values()).flatMapToDouble(Arrays::stream).sum();

    assertThat(table.names()).isEqualTo(ALL);
    assertThat(table.types()).containsExactly("INTEGER", "VARCHAR", "INTEGER", "VARCHAR", "REAL");
    assertThat(table.sum("value")).isEqualTo(expected);
    assertThat(table.all()).hasSize(layout.equals("dense") ? 72 : 36);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dense", "csr", "csc"})
  void countReadsNoChunk(String layout) {
    ReadCounter counter = new ReadCounter();
    TableReader table = TableReader.of(Samples.withMatrix(layout, counter), "X");

    assertThat(TableReader.count(table.plan(List.of())))
        .isEqualTo(layout.equals("dense") ? 72 : 36);
    assertThat(counter.chunks()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"csr", "csc"})
  void valuesAloneReadNoPositions(String layout) {
    ReadCounter counter = new ReadCounter();
    TableReader table = TableReader.of(Samples.withMatrix(layout, counter), "X");

    assertThat(table.values("value")).hasSize(36);
    assertThat(counter.chunks()).isEqualTo(8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dense", "csr", "csc"})
  void positionsAloneReadNoValues(String layout) {
    ReadCounter counter = new ReadCounter();
    TableReader table = TableReader.of(Samples.withMatrix(layout, counter), "X");

    assertThat(table.rows(List.of("obs_idx", "var_idx"))).hasSize(layout.equals("dense") ? 72 : 36);
    assertThat(counter.chunks()).isEqualTo(layout.equals("dense") ? 0 : 8 + 1);
  }
}
