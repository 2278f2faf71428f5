package org.laminsql.adapters.format.arrays;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.laminsql.adapters.scan.Batch;
import org.laminsql.adapters.scan.BatchReader;
import org.laminsql.adapters.scan.ColumnVector;
import org.laminsql.adapters.scan.Condition;
import org.laminsql.adapters.scan.CountScan;
import org.laminsql.adapters.scan.Scan;
import org.laminsql.adapters.scan.ScanRequest;
import org.laminsql.adapters.scan.ScannableTable;
import org.laminsql.adapters.scan.condition.ConditionTest;

/** Conditions on dimensions choose chunks, and never change the answer. */
class ArrayPushdownTest {

  private static final List<String> CHUNKS_OF_COLUMN_4 = List.of("[0, 0]", "[1, 0]");

  private static ScannableTable table(GridArray array) {
    return ArrayTables.table("d", array, Node.of(""));
  }

  @TestFactory
  Stream<DynamicTest> rowsAreThoseWithoutPushdown() {
    return IntStream.range(0, 300)
        .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> compare(new Random(seed))));
  }

  private static void compare(Random random) {
    GridArray array = random(random);
    GridArray scale = GridArray.of("s", List.of(array.shape().get(0)), List.of(3L)).startingAt(-2);
    boolean coordinates = random.nextBoolean();
    GridArray named = coordinates ? array.named(names(array)) : array;
    ScannableTable table = ArrayTables.table("d", named, Node.of("", scale));
    List<String> columns = Rows.names(table);
    List<Condition> conditions = new ArrayList<>();
    for (int d = 0; d < array.shape().size(); d++) {
      if (random.nextInt(3) > 0) {
        conditions.add(condition(random, columns.get(d), array.shape().get(d)));
      }
    }
    List<List<@Nullable Object>> all = Rows.all(table);
    assertThat(all.stream().map(row -> row.get(row.size() - 1)).toList())
        .isEqualTo(LongStream.range(0, array.size()).boxed().toList());
    array.read().clear();

    Scan scan = Rows.plan(table, columns, conditions.toArray(Condition[]::new));
    List<List<@Nullable Object>> pushed = Rows.of(scan);

    assertThat(holding(conditions, columns, pushed)).isEqualTo(holding(conditions, columns, all));
    Set<String> needed = new HashSet<>();
    pushed.forEach(row -> needed.add(chunk(array, (long) row.get(row.size() - 1))));
    assertThat(array.read()).isEqualTo(needed);
    assertThat(scan.estimate().chunks()).isEqualTo(needed.size());
    assertThat(scan.estimate().rows()).isEqualTo(pushed.size());
    assertThat(scan.estimate().bytes()).isEqualTo(10L * needed.size());
  }

  private static String[] names(GridArray array) {
    return IntStream.range(0, array.shape().size())
        .mapToObj(d -> d == 0 ? "s" : "n" + d)
        .toArray(String[]::new);
  }

  private static GridArray random(Random random) {
    List<Long> shape = new ArrayList<>();
    List<Long> chunk = new ArrayList<>();
    int dimensions = 1 + random.nextInt(4);
    for (int d = 0; d < dimensions; d++) {
      long length = random.nextInt(12) == 0 ? 0 : 1 + random.nextInt(9);
      shape.add(length);
      chunk.add(random.nextBoolean() ? Math.max(1, length) : 1 + random.nextInt(5));
    }
    return GridArray.of("a", shape, chunk);
  }

  private static Condition condition(Random random, String column, long length) {
    if (random.nextInt(3) == 0) {
      Set<Object> values = new HashSet<>();
      for (int i = random.nextInt(4); i >= 0; i--) {
        values.add(random.nextBoolean() ? (long) bound(random, length) : bound(random, length));
      }
      return new Condition.In(column, values);
    }
    double low = bound(random, length);
    return new Condition.Range(
        column,
        random.nextInt(4) == 0 ? null : low,
        random.nextBoolean(),
        random.nextInt(4) == 0 ? null : low + random.nextInt(4),
        random.nextBoolean());
  }

  private static double bound(Random random, long length) {
    return random.nextInt((int) length + 6) - 3 + (random.nextInt(4) == 0 ? 0.5 : 0);
  }

  private static List<List<@Nullable Object>> holding(
      List<Condition> conditions, List<String> columns, List<List<@Nullable Object>> rows) {
    return rows.stream()
        .filter(
            row ->
                conditions.stream()
                    .allMatch(c -> holds(c, (long) row.get(columns.indexOf(c.column())))))
        .toList();
  }

  private static boolean holds(Condition condition, long value) {
    return ConditionTest.of(condition)
        .matches(new ColumnVector.Longs(new long[] {value}, null))
        .get(0);
  }

  private static String chunk(GridArray array, long number) {
    long[] chunk = new long[array.shape().size()];
    long rest = number;
    for (int d = chunk.length - 1; d >= 0; d--) {
      chunk[d] = rest % array.shape().get(d) / array.chunkShape().get(d);
      rest /= array.shape().get(d);
    }
    return Arrays.toString(chunk);
  }

  @Test
  void oneColumnOfAMatrixReadsTheChunksItLiesIn() {
    GridArray array = GridArray.of("a", List.of(20L, 30L), List.of(10L, 10L));
    Scan scan =
        Rows.plan(table(array), List.of("value"), new Condition.In("dim_1", Set.of((Object) 4L)));

    assertThat(Rows.of(scan)).hasSize(20);
    assertThat(array.read()).containsExactlyInAnyOrderElementsOf(CHUNKS_OF_COLUMN_4);
    assertThat(scan.estimate().totalChunks()).isEqualTo(6);
  }

  @Test
  void countingAndDimensionsReadNoChunk() {
    GridArray array = GridArray.of("a", List.of(20L, 30L), List.of(10L, 10L));

    assertThat(Rows.plan(table(array), List.of())).isEqualTo(new CountScan(600));
    assertThat(Rows.of(Rows.plan(table(array), List.of("dim_1", "dim_0"))))
        .hasSize(600)
        .startsWith(List.of(0L, 0L), List.of(1L, 0L))
        .endsWith(List.of(29L, 19L));
    assertThat(array.read()).isEmpty();
  }

  @Test
  void limitReadsOnlyWhatItNeeds() {
    GridArray array = GridArray.of("a", List.of(1000L, 1000L, 1000L), List.of(10L, 10L, 10L));
    ScanRequest request = new ScanRequest(List.of("value"), List.of(), OptionalLong.of(12));
    Scan scan = table(array).plan(request);

    assertThat(Rows.of(scan)).startsWith(List.of(0L), List.of(1L)).hasSize(12);
    assertThat(array.read()).containsExactly("[0, 0, 0]", "[0, 0, 1]");
    assertThat(scan.estimate().chunks()).isEqualTo(2);
  }

  @Test
  void limitBeyondOneRowOfTheMatrixStaysInOrder() {
    GridArray array = GridArray.of("a", List.of(50L, 7L), List.of(4L, 3L));
    ScanRequest request = new ScanRequest(List.of("value"), List.of(), OptionalLong.of(30));

    List<List<@Nullable Object>> rows = Rows.of(table(array).plan(request));

    assertThat(rows).hasSizeBetween(30, 60);
    assertThat(rows.stream().map(row -> row.get(0)).toList())
        .isEqualTo(LongStream.range(0, rows.size()).boxed().toList());
  }

  @Test
  void billionsOfElementsAreCountedAndFoundWithoutReadingThem() {
    GridArray array = GridArray.of("a", List.of(3_000_000_000L), List.of(1_000L));
    ScannableTable table = table(array);

    assertThat(Rows.plan(table, List.of())).isEqualTo(new CountScan(3_000_000_000L));
    Scan scan =
        Rows.plan(
            table,
            List.of("dim_0", "value"),
            new Condition.Range("dim_0", 2_999_999_998L, true, null, false));
    assertThat(Rows.of(scan))
        .containsExactly(
            List.of(2_999_999_998L, 2_999_999_998L), List.of(2_999_999_999L, 2_999_999_999L));
    assertThat(array.read()).containsExactly("[2999999]");
  }

  @Test
  void billionsOfTinyChunksMakeSplitsThatCanBeCounted() {
    GridArray array = GridArray.of("a", List.of(3_000_000_000L, 1_000_000L), List.of(1L, 1L));
    Scan scan = Rows.plan(table(array), List.of("dim_0", "dim_1", "value"));

    assertThat(scan.splitCount()).isPositive();
    try (BatchReader last = scan.open(scan.splitCount() - 1)) {
      Batch batch = last.next();
      assertThat(batch).isNotNull();
      assertThat(batch.rowCount()).isLessThanOrEqualTo(1 << 16);
    }
  }

  @Test
  void slabsTooLargeToHoldAreReadTileByTile() {
    long side = 3000;
    GridArray array = GridArray.of("a", List.of(2L, side, side), List.of(2L, 500L, 500L));
    Scan scan = Rows.plan(table(array), List.of("value"));
    Set<Integer> held = new LinkedHashSet<>();
    long sum = 0;
    long rows = 0;
    for (int split = 0; split < scan.splitCount(); split++) {
      array.read().clear();
      try (BatchReader reader = scan.open(split)) {
        for (Batch batch = reader.next(); batch != null; batch = reader.next()) {
          sum += LongStream.of(((ColumnVector.Longs) batch.columns().get(0)).values()).sum();
          rows += batch.rowCount();
        }
      }
      held.add(array.read().size());
    }

    assertThat(rows).isEqualTo(array.size());
    assertThat(sum).isEqualTo(array.size() * (array.size() - 1) / 2);
    assertThat(held).containsExactly(6);
  }

  @Test
  void arrayWithoutDimensionsHasOneRowAndNoOtherColumn() {
    ScannableTable table = table(GridArray.of("a", List.of(), List.of()).startingAt(7));

    assertThat(Rows.names(table)).containsExactly("value");
    assertThat(Rows.all(table)).containsExactly(List.of(7L));
    assertThat(Rows.plan(table, List.of())).isEqualTo(new CountScan(1));
  }
}
