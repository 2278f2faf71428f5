package org.laminsql.adapters.format.anndata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.scan.Batch;
import org.laminsql.adapters.scan.BatchReader;
import org.laminsql.adapters.scan.ColumnVector;
import org.laminsql.adapters.scan.Condition;
import org.laminsql.adapters.scan.Dataset;
import org.laminsql.adapters.scan.Scan;
import org.laminsql.adapters.storage.ReadCounter;

/** Random matrices, chunk shapes and conditions: the three layouts agree, pruned or not. */
class RandomSliceTest {

  static IntStream seeds() {
    return IntStream.range(0, 40);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void layoutsAgreeOnEverySlice(int seed) {
    Random random = new Random(seed);
    double[][] values = random(random, 1 + random.nextInt(40), 1 + random.nextInt(15));
    Set<Object> rows = some(random, values.length);
    Set<Object> columns = some(random, values[0].length);
    Condition[] conditions = {
      new Condition.In("obs_idx", rows), new Condition.In("var_idx", columns)
    };
    Set<List<Object>> expected = new HashSet<>();
    for (int row = 0; row < values.length; row++) {
      for (int column = 0; column < values[0].length; column++) {
        if (rows.contains(row) && columns.contains(column) && values[row][column] != 0) {
          expected.add(List.of(row, column, (float) values[row][column]));
        }
      }
    }

    for (Dataset dataset : layouts(random, values)) {
      List<List<@Nullable Object>> found =
          TableReader.of(dataset, "X").rows(List.of("obs_idx", "var_idx", "value"), conditions);
      found.removeIf(row -> Float.valueOf(0).equals(row.get(2)));
      assertThat(found).hasSize(expected.size());
      assertThat(new HashSet<>(found)).isEqualTo(expected);
      assertThat(column(dataset, values[0].length - 1)).isEqualTo(last(values));
    }
  }

  private static List<@Nullable Object> column(Dataset dataset, int column) {
    return TableReader.of(dataset, "").values("g" + column);
  }

  private static List<Object> last(double[][] values) {
    List<Object> last = new ArrayList<>();
    for (double[] row : values) {
      last.add((float) row[row.length - 1]);
    }
    return last;
  }

  private static double[][] random(Random random, int rows, int columns) {
    double density = random.nextDouble();
    double[][] values = new double[rows][columns];
    for (double[] row : values) {
      for (int column = 0; column < columns; column++) {
        row[column] = random.nextDouble() < density ? 1 + random.nextInt(9) : 0;
      }
    }
    return values;
  }

  private static Set<Object> some(Random random, int size) {
    Set<Object> some = new HashSet<>();
    for (int i = 0; i < size; i++) {
      if (random.nextBoolean()) {
        some.add(i);
      }
    }
    return some;
  }

  private static List<Dataset> layouts(Random random, double[][] values) {
    int columns = values[0].length;
    List<Dataset> layouts = new ArrayList<>();
    for (String layout : List.of("dense", "csr", "csc")) {
      FakeGroup root = new FakeGroup("", new ReadCounter()).encoded("anndata");
      root.frame("obs", 3, names("c", values.length), List.of());
      root.frame("var", 3, names("g", columns), List.of());
      if (layout.equals("dense")) {
        root.dense("X", values, 1 + random.nextInt(10), 1 + random.nextInt(10));
      } else {
        root.sparse("X", layout.equals("csr"), values, columns, 1 + random.nextInt(20));
      }
      layouts.add(Samples.open(root));
    }
    return layouts;
  }

  private static List<String> names(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
  }

  @Test
  void splitsReadAtTheSameTimeGiveEveryRowOnce() throws Exception {
    int count = 400_000;
    FakeGroup root = new FakeGroup("", new ReadCounter()).encoded("anndata");
    root.frame("obs", 100_000, names("c", count), List.of("n"))
        .vector("n", ElementType.Scalar.INT32, 150_000, IntStream.range(0, count).boxed().toList());
    root.frame("var", 3, List.of(), List.of());
    Scan scan = TableReader.of(Samples.open(root), "obs").plan(List.of("n"));
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      List<Future<Long>> sums =
          threads.invokeAll(
              IntStream.range(0, scan.splitCount())
                  .<Callable<Long>>mapToObj(split -> () -> sum(scan, split))
                  .toList());
      long total = 0;
      for (Future<Long> sum : sums) {
        total += sum.get();
      }

      assertThat(scan.splitCount()).isEqualTo(7);
      assertThat(total).isEqualTo((long) count * (count - 1) / 2);
    } finally {
      threads.shutdownNow();
    }
  }

  private static long sum(Scan scan, int split) {
    long sum = 0;
    try (BatchReader reader = scan.open(split)) {
      for (Batch batch = reader.next(); batch != null; batch = reader.next()) {
        for (int value : ((ColumnVector.Ints) batch.columns().get(0)).values()) {
          sum += value;
        }
      }
    }
    return sum;
  }
}
