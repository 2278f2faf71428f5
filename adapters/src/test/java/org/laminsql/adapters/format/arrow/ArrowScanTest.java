package org.laminsql.adapters.format.arrow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.laminsql.adapters.scan.Condition;
import org.laminsql.adapters.scan.Scan;
import org.laminsql.adapters.scan.ScanEstimate;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;

/** What is read for a slice, and that it is all that is needed: two batches of 10,000 rows. */
class ArrowScanTest {

  private static final String FILE = "large_zstd.feather";

  private final BytesSource source = BytesSource.of(FILE);
  private final ArrowRows rows = ArrowRows.of(source);

  @Test
  void everyBatchIsASplitAndEveryColumnOfItAChunk() {
    Scan scan = rows.plan(List.of("id", "kind"));

    assertThat(scan.splitCount()).isEqualTo(2);
    ScanEstimate estimate = scan.estimate();
    assertThat(estimate.rows()).isEqualTo(20_000);
    assertThat(estimate.chunks()).isEqualTo(4);
    assertThat(estimate.totalChunks()).isEqualTo(4);
    assertThat(rows.counter().chunks()).isZero();
    assertThat(ArrowRows.rows(scan)).hasSize(20_000);
    assertThat(rows.counter().chunks()).isEqualTo(4);
  }

  @Test
  void onlyTheBytesOfTheColumnAreRead() {
    Scan scan = rows.plan(List.of("sorted"));
    long before = rows.counter().bytes();
    assertThat(ArrowRows.rows(scan)).hasSize(20_000);
    assertThat(rows.counter().bytes() - before).isEqualTo(scan.estimate().bytes());
    assertThat(scan.estimate().bytes()).isLessThan(source.sizeInBytes() / 10);
  }

  @Test
  void countingReadsMetadataOnly() {
    assertThat(rows.plan(List.of()).estimate().rows()).isEqualTo(20_000);
    assertThat(rows.counter().chunks()).isZero();
    assertThat(rows.counter().bytes()).isLessThan(5_000);
  }

  @Test
  void otherColumnsAreLoadedOnlyWhereARowIsLeft() {
    Condition condition = new Condition.In("id", Set.of(15_000L));
    assertThat(ArrowRows.rows(rows.plan(List.of("text", "kind"), condition)))
        .containsExactly(Arrays.asList("cell-345-5000", "k3"));
    assertThat(rows.counter().chunks()).isEqualTo(4);
  }

  @Test
  void theSmallestColumnIsAskedFirst() {
    Condition text = new Condition.Range("text", "cell", true, null, true);
    Condition sorted = new Condition.In("sorted", Set.of(77));
    assertThat(rows.plan(List.of("id"), text, sorted).estimate().chunks()).isEqualTo(6);
    assertThat(ArrowRows.rows(rows.plan(List.of("id"), text, sorted))).isEmpty();
    assertThat(rows.counter().chunks()).isEqualTo(2);
  }

  @Test
  void aLimitReadsTheFirstBatchesOnly() {
    assertThat(ArrowRows.rows(rows.first(5, "id"))).hasSize(5);
    assertThat(rows.counter().chunks()).isEqualTo(1);
    assertThat(rows.first(10_001, "id").splitCount()).isEqualTo(2);
    assertThat(ArrowRows.rows(rows.first(10_001, "id"))).hasSize(10_001);
    assertThat(rows.first(0, "id").splitCount()).isZero();
  }

  @Test
  void aStreamIsScannedByItsHeaders() {
    BytesSource stream = BytesSource.of("types.arrows");
    ArrowRows read = ArrowRows.of(stream);
    assertThat(read.plan(List.of("int8")).splitCount()).isEqualTo(3);
    assertThat(read.counter().bytes()).isLessThan(stream.sizeInBytes());
    assertThat(read.counter().chunks()).isZero();
  }

  @Test
  void anUnknownColumnIsNamed() {
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> rows.plan(List.of("ID")))
        .isInstanceOfSatisfying(
            LaminSqlException.class,
            e -> assertThat(e.error()).isEqualTo(LaminSqlError.COLUMN_NOT_FOUND))
        .hasMessageContaining("id, sorted, text, kind");
  }

  @Test
  void aDictionaryIsOneObjectInAllBatches() {
    Scan scan = rows.plan(List.of("kind"));
    Set<Integer> dictionaries = new HashSet<>();
    for (int split = 0; split < scan.splitCount(); split++) {
      var batch = Objects.requireNonNull(scan.open(split).next());
      var column = (org.laminsql.adapters.scan.ColumnVector.Dictionary) batch.columns().get(0);
      dictionaries.add(System.identityHashCode(column.dictionary()));
    }
    assertThat(dictionaries).hasSize(1);
  }

  /** Each condition on each column keeps every row that satisfies it. */
  @TestFactory
  Stream<DynamicTest> conditionsLoseNoRow() {
    ArrowRows all = ArrowRows.of("types_lz4.arrow");
    return all.names().stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> losesNothing(all, name)));
  }

  private static void losesNothing(ArrowRows all, String name) {
    List<@Nullable Object> values = all.values(name);
    for (Object value : values) {
      List<@Nullable Object> same = equalTo(value, values);
      if (value == null) {
        Condition missing = new Condition.IsNull(name);
        assertThat(read(all, name, missing)).isEqualTo(same);
      } else if (!(value instanceof byte[])) {
        Condition in = new Condition.In(name, Set.of(value));
        assertThat(equalTo(value, read(all, name, in))).isEqualTo(same);
        Condition range = new Condition.Range(name, value, true, value, true);
        assertThat(equalTo(value, read(all, name, range))).isEqualTo(same);
      }
    }
    Condition there = new Condition.IsNotNull(name);
    assertThat(read(all, name, there))
        .hasSize(values.size() - equalTo(null, values).size())
        .doesNotContainNull();
  }

  private static List<@Nullable Object> equalTo(
      @Nullable Object value, List<@Nullable Object> values) {
    List<@Nullable Object> same = new ArrayList<>();
    values.stream().filter(other -> Objects.equals(value, other)).forEach(same::add);
    return same;
  }

  private static List<@Nullable Object> read(ArrowRows all, String name, Condition condition) {
    List<@Nullable Object> values = new ArrayList<>();
    ArrowRows.rows(all.plan(List.of(name), condition)).forEach(row -> values.add(row.get(0)));
    return values;
  }
}
