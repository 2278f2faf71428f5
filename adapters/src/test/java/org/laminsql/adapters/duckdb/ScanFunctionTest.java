package org.laminsql.adapters.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.laminsql.catalog.model.SqlType.BIGINT;
import static org.laminsql.catalog.model.SqlType.BOOLEAN;
import static org.laminsql.catalog.model.SqlType.DATE;
import static org.laminsql.catalog.model.SqlType.DOUBLE;
import static org.laminsql.catalog.model.SqlType.INTEGER;
import static org.laminsql.catalog.model.SqlType.REAL;
import static org.laminsql.catalog.model.SqlType.SMALLINT;
import static org.laminsql.catalog.model.SqlType.TIME;
import static org.laminsql.catalog.model.SqlType.TIMESTAMP;
import static org.laminsql.catalog.model.SqlType.VARBINARY;
import static org.laminsql.catalog.model.SqlType.VARCHAR;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.laminsql.adapters.scan.Batch;
import org.laminsql.adapters.scan.ColumnVector;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.model.Rows;
import org.laminsql.catalog.model.SqlType;

class ScanFunctionTest {

  private final Engine engine = Engine.reading();

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void batchesOfAnySizeArriveInOrder() {
    for (int size : new int[] {1, 7, 2048, 5000}) {
      FakeScan scan = FakeScan.counting(3, 4, size);
      List<?> expected = LongStream.range(0, 12L * size).mapToObj(List::of).toList();
      assertThat(engine.rows("SELECT c0 FROM %s", List.of(scan.source()), BIGINT))
          .as("batches of %s rows", size)
          .isEqualTo(expected);
      assertThat(scan.closed).hasValue(3);
    }
  }

  @Test
  void everyTypeKeepsItsValuesAndNulls() {
    BitSet second = new BitSet();
    second.set(1);
    SqlType decimal = SqlType.decimal(30, 4);
    List<SqlType> types =
        List.of(
            BOOLEAN, SMALLINT, INTEGER, BIGINT, REAL, DOUBLE, DATE, TIME, TIMESTAMP, VARCHAR,
            VARCHAR, VARBINARY, decimal);
    LocalDateTime gap = LocalDateTime.of(2024, 3, 10, 2, 30, 0, 123_456_000);
    FakeScan scan =
        FakeScan.of(
            types,
            new ColumnVector.Booleans(new boolean[] {true, true}, second),
            new ColumnVector.Shorts(new short[] {-5, 1}, second),
            new ColumnVector.Ints(new int[] {Integer.MIN_VALUE, 1}, second),
            new ColumnVector.Longs(new long[] {Long.MAX_VALUE, 1}, second),
            new ColumnVector.Floats(new float[] {0.1f, 1}, second),
            new ColumnVector.Doubles(new double[] {Double.NaN, 1}, second),
            new ColumnVector.Ints(new int[] {-1, 1}, second),
            new ColumnVector.Longs(new long[] {3_600_000_001L, 1}, second),
            new ColumnVector.Longs(new long[] {1_710_037_800_123_456L, 1}, second),
            new ColumnVector.Dictionary(new int[] {1, -1}, List.of("a", "ü🤩")),
            new ColumnVector.Objects(Arrays.asList("", null)),
            new ColumnVector.Objects(Arrays.asList(new byte[] {0, -1, 2}, null)),
            new ColumnVector.Objects(
                Arrays.asList(new BigDecimal("-12345678901234567890.1234"), null)));

    List<List<Object>> rows =
        engine.rows("SELECT * FROM %s", List.of(scan.source()), types.toArray(SqlType[]::new));

    assertThat(rows.get(0))
        .containsExactly(
            true,
            (short) -5,
            Integer.MIN_VALUE,
            Long.MAX_VALUE,
            0.1f,
            Double.NaN,
            LocalDate.of(1969, 12, 31),
            LocalTime.of(1, 0, 0, 1000),
            gap,
            "ü🤩",
            "",
            new byte[] {0, -1, 2},
            new BigDecimal("-12345678901234567890.1234"));
    assertThat(rows.get(1)).hasSize(types.size()).containsOnlyNulls();
  }

  @Test
  void objectsOfEveryTypeAreWritten() {
    List<SqlType> types =
        List.of(BOOLEAN, SMALLINT, INTEGER, BIGINT, REAL, DOUBLE, DATE, TIME, TIMESTAMP);
    List<Object> values =
        List.of(
            true,
            (short) 1,
            2,
            3L,
            4f,
            5d,
            LocalDate.of(2024, 2, 29),
            LocalTime.of(23, 59, 59),
            LocalDateTime.of(1500, 1, 1, 0, 0));
    FakeScan scan =
        FakeScan.of(
            types,
            values.stream()
                .map(value -> new ColumnVector.Objects(Arrays.asList(value, null)))
                .toArray(ColumnVector[]::new));

    assertThat(
            engine.rows("SELECT * FROM %s", List.of(scan.source()), types.toArray(SqlType[]::new)))
        .containsExactly(values, Arrays.asList(new Object[values.size()]));
  }

  @Test
  void arraysArriveWithTheirElements() {
    SqlType texts = SqlType.arrayOf(VARCHAR);
    SqlType doubles = SqlType.arrayOf(DOUBLE);
    SqlType times = SqlType.arrayOf(TIMESTAMP);
    SqlType bytes = SqlType.arrayOf(VARBINARY);
    SqlType nested = SqlType.arrayOf(SqlType.arrayOf(SqlType.decimal(38, 2)));
    LocalDateTime gap = LocalDateTime.of(2024, 3, 10, 2, 30);
    FakeScan scan =
        FakeScan.of(
            List.of(texts, doubles, times, bytes, nested),
            objects(Arrays.asList("a,\"b\"]\n", null, ""), List.of(), null),
            objects(
                Arrays.asList(Double.NaN, Double.NEGATIVE_INFINITY, 0.1, null), List.of(), null),
            objects(Arrays.asList(gap, null), List.of(), null),
            objects(List.of(new byte[] {1, 0}), List.of(), null),
            objects(
                List.of(List.of(new BigDecimal("123456789012345678901234567890123456.78"))),
                List.of(),
                null));

    List<List<Object>> rows =
        engine.rows(
            "SELECT * FROM %s", List.of(scan.source()), texts, doubles, times, bytes, nested);

    assertThat(rows.get(0).get(0)).isEqualTo(Arrays.asList("a,\"b\"]\n", null, ""));
    assertThat(rows.get(0).get(1))
        .isEqualTo(Arrays.asList(Double.NaN, Double.NEGATIVE_INFINITY, 0.1, null));
    assertThat(rows.get(0).get(2)).isEqualTo(Arrays.asList(gap, null));
    assertThat(rows.get(0).get(3)).asInstanceOf(LIST).containsExactly(new byte[] {1, 0});
    assertThat(rows.get(0).get(4))
        .isEqualTo(List.of(List.of(new BigDecimal("123456789012345678901234567890123456.78"))));
    assertThat(rows.get(1)).allMatch(List.of()::equals);
    assertThat(rows.get(2)).containsOnlyNulls();
  }

  private static ColumnVector objects(@Nullable Object... values) {
    return new ColumnVector.Objects(Arrays.asList(values));
  }

  @Test
  void countingRowsConvertsNoValue() {
    FakeScan scan =
        new FakeScan(
            List.of(INTEGER),
            2,
            split ->
                List.of(new Batch(3000, List.of(new ColumnVector.Longs(new long[3000], null))))
                    .iterator());
    assertThat(engine.rows("SELECT count(*) FROM %s", List.of(scan.source()), BIGINT))
        .isEqualTo(List.of(List.of(6000L)));
    FakeScan bare =
        new FakeScan(List.of(), 1, split -> List.of(new Batch(5, List.of())).iterator());
    assertThat(engine.rows("SELECT count(*) FROM %s", List.of(bare.source()), BIGINT))
        .isEqualTo(List.of(List.of(5L)));
  }

  @Test
  void columnsThatNobodyWantsAreNotConverted() {
    // the second column would fail: its array does not hold what it promises
    FakeScan scan =
        FakeScan.of(
            List.of(BIGINT, BOOLEAN, SqlType.arrayOf(VARCHAR)),
            new ColumnVector.Longs(new long[] {7}, null),
            new ColumnVector.Doubles(new double[] {1}, null),
            new ColumnVector.Doubles(new double[] {1}, null));
    assertThat(engine.rows("SELECT c0 FROM %s", List.of(scan.source()), BIGINT))
        .isEqualTo(List.of(List.of(7L)));
    assertThatThrownBy(() -> engine.rows("SELECT c1 FROM %s", List.of(scan.source()), BOOLEAN))
        .hasMessageContaining("Doubles cannot hold values of BOOLEAN");
  }

  @Test
  void noSplitsAreNoRows() {
    FakeScan scan = FakeScan.counting(0, 0, 0);
    assertThat(engine.rows("SELECT c0 FROM %s", List.of(scan.source()), BIGINT)).isEmpty();
    assertThat(engine.rows("SELECT count(*) FROM %s", List.of(scan.source()), BIGINT))
        .isEqualTo(List.of(List.of(0L)));
  }

  @Test
  void severalThreadsReadSplitsOfOneScan() {
    CountDownLatch bothStarted = new CountDownLatch(2);
    FakeScan scan =
        new FakeScan(
            List.of(BIGINT),
            2,
            split -> {
              bothStarted.countDown();
              await(bothStarted);
              return FakeScan.numbers(split * 10_000L, 10, 1000);
            });
    assertThat(
            engine.rows(
                "SELECT count(*), sum(c0) FROM %s",
                List.of(scan.source()), BIGINT, SqlType.decimal(38, 0)))
        .isEqualTo(List.of(List.of(20_000L, BigDecimal.valueOf(199_990_000L))));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void twoScansJoinAndOneScanIsAskedForOnce() {
    AtomicInteger asked = new AtomicInteger();
    ScanSource numbers =
        new ScanSource(
            List.of(BIGINT),
            () -> {
              asked.incrementAndGet();
              return FakeScan.counting(2, 1, 10);
            });
    String sql =
        "SELECT count(*) FROM %1$s a JOIN %1$s b ON a.c0 = b.c0 JOIN %2$s c ON b.c0 = c.c0";
    DuckDbStatement statement =
        Engine.statement(sql, List.of(numbers, FakeScan.counting(1, 1, 5).source()), BIGINT);
    try (Rows rows = engine.duckDb().execute(statement)) {
      assertThat(asked).hasValue(0);
      assertThat(rows.next()).isTrue();
      assertThat(rows.value(0)).isEqualTo(5L);
    }
    assertThat(asked).hasValue(1);
  }

  @Test
  void anErrorInAScanReachesTheCallerAsItself() {
    LaminSqlException corrupt = LaminSqlError.FILE_CORRUPT.with("k.h5ad", "chunk 3 is truncated");
    for (int good : new int[] {0, 1, 100}) {
      FakeScan scan = failing(good, corrupt);
      assertThatThrownBy(() -> engine.rows("SELECT c0 FROM %s", List.of(scan.source()), BIGINT))
          .isSameAs(corrupt);
      assertThatThrownBy(
              () -> engine.rows("SELECT sum(c0) FROM %s", List.of(scan.source()), BIGINT))
          .isSameAs(corrupt);
    }
    ScanSource broken =
        new ScanSource(
            List.of(BIGINT),
            () -> {
              throw corrupt;
            });
    assertThatThrownBy(() -> engine.rows("SELECT c0 FROM %s", List.of(broken), BIGINT))
        .isSameAs(corrupt);
  }

  @Test
  void aBugInAScanIsAnInternalErrorWithItsCause() {
    IllegalStateException bug = new IllegalStateException("oops");
    assertThatThrownBy(
            () -> engine.rows("SELECT c0 FROM %s", List.of(failing(2, bug).source()), BIGINT))
        .isInstanceOfSatisfying(
            LaminSqlException.class, e -> assertThat(e.error()).isEqualTo(LaminSqlError.INTERNAL))
        .hasCause(bug);
  }

  private static FakeScan failing(int goodBatches, RuntimeException failure) {
    return new FakeScan(
        List.of(BIGINT),
        1,
        split -> {
          Iterator<Batch> good = FakeScan.numbers(0, goodBatches, 1000);
          return new Iterator<>() {
            @Override
            public boolean hasNext() {
              return true;
            }

            @Override
            public Batch next() {
              if (!good.hasNext()) {
                throw failure;
              }
              return good.next();
            }
          };
        });
  }

  @Test
  void closingEarlyStopsTheScanAndClosesItsReaders() {
    FakeScan scan = FakeScan.counting(2, 1_000_000, 1000);
    try (Rows rows = engine.start("SELECT c0 FROM %s", List.of(scan.source()), BIGINT)) {
      assertThat(rows.next()).isTrue();
    }
    int read = scan.batchesRead.get();
    assertThat(read).isLessThan(100_000);
    assertThat(scan.closed.get()).isEqualTo(scan.opened.get());
    assertThat(scan.batchesRead).hasValue(read);
  }

  @Test
  void cancelEndsARunningScan() throws InterruptedException {
    CountDownLatch running = new CountDownLatch(1);
    FakeScan scan =
        new FakeScan(
            List.of(BIGINT),
            1,
            split -> {
              running.countDown();
              return FakeScan.numbers(0, Integer.MAX_VALUE, 100);
            });
    try (Rows rows = engine.start("SELECT sum(c0) FROM %s", List.of(scan.source()), BIGINT)) {
      Thread canceller =
          new Thread(
              () -> {
                await(running);
                rows.cancel();
              });
      canceller.start();
      assertThatThrownBy(rows::next)
          .isInstanceOfSatisfying(
              LaminSqlException.class,
              e -> assertThat(e.error()).isEqualTo(LaminSqlError.CANCELLED));
      canceller.join();
    }
    assertThat(scan.closed).hasValue(1);
  }

  @Test
  void severalStatementsRunAtTheSameTime() throws InterruptedException {
    List<Object> sums = Collections.synchronizedList(new ArrayList<>());
    List<Thread> threads =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    new Thread(
                        () -> {
                          FakeScan scan = FakeScan.counting(3, 5, 1000);
                          for (int j = 0; j < 5; j++) {
                            sums.add(
                                engine
                                    .rows(
                                        "SELECT sum(c0)::BIGINT FROM %s",
                                        List.of(scan.source()), BIGINT)
                                    .get(0)
                                    .get(0));
                          }
                        }))
            .toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(sums).hasSize(20).containsOnly(15_000L * 14_999 / 2);
  }

  @Test
  void openResultsStreamSideBySide() {
    FakeScan scan = FakeScan.counting(1, 100, 1000);
    try (Rows first = engine.start("SELECT c0 FROM %s", List.of(scan.source()), BIGINT);
        Rows second = engine.start("SELECT c0 FROM %s", List.of(scan.source()), BIGINT)) {
      for (long i = 0; i < 100_000; i++) {
        assertThat(first.next() && second.next()).isTrue();
        assertThat(first.value(0)).isEqualTo(i);
        assertThat(second.value(0)).isEqualTo(i);
      }
      assertThat(first.next() || second.next()).isFalse();
    }
  }
}
