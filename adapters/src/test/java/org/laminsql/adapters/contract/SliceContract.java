package org.laminsql.adapters.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.scan.BatchReader;
import org.laminsql.adapters.scan.Condition;
import org.laminsql.adapters.scan.ContentColumn;
import org.laminsql.adapters.scan.Scan;
import org.laminsql.adapters.scan.ScannableTable;
import org.laminsql.adapters.storage.ReadCounter;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.model.SqlType;

/** What every {@link ScannableTable} promises, tried on one. Used by one thread. */
final class SliceContract {

  private static final int MOST_COLUMNS = 40;
  private static final int CONDITIONS_A_COLUMN = 3;
  private static final int LARGE_TABLE = 50_000;
  private static final int CONDITIONS_OF_LARGE_TABLES = 8;
  private static final int SUBSETS = 3;
  private static final String NO_COLUMN = "no column has this name";

  private final ScannableTable table;
  private final ReadCounter counter;
  private final Random random;
  private final List<ContentColumn> columns;
  private final ReadRows whole;

  /**
   * Reads the whole table.
   *
   * @param counter is told of the table's chunks
   * @param seed of conditions and choices of columns
   */
  SliceContract(ScannableTable table, ReadCounter counter, long seed) {
    this.table = table;
    this.counter = counter;
    this.random = new Random(seed);
    this.columns = table.columns().stream().limit(MOST_COLUMNS).toList();
    this.whole = ReadRows.of(table, columns);
    // What a dataset reads once and keeps, such as names, is read before anything is counted.
    ReadRows.plan(table, columns).estimate();
    for (ContentColumn column : columns) {
      ReadRows.plan(table, columns, List.of(new Condition.IsNotNull(column.name())));
    }
  }

  /** Checks all of it. */
  void holds() throws Exception {
    columnsAreNamedOnceAndTyped();
    planningAndCountingReadNoChunk();
    theEstimateIsWhatIsRead();
    anySubsetOfColumnsHasTheSameValues();
    conditionsChangeOnlyTheCost();
    aReaderClosedEarlyReadsNoMore();
    threadsReadTheSame();
    aFailedPlanDoesNoHarm();
  }

  private void columnsAreNamedOnceAndTyped() {
    assertThat(table.columns().stream().map(ContentColumn::name)).doesNotHaveDuplicates();
    for (int i = 0; i < columns.size(); i++) {
      ContentColumn column = columns.get(i);
      for (Object value : whole.column(i)) {
        assertThat(value != null || column.nullable()).as("NULL in %s", column).isTrue();
        assertThat(value == null || TypedValues.fits(column.type(), value))
            .as("%s in %s", value, column)
            .isTrue();
      }
    }
  }

  private void planningAndCountingReadNoChunk() {
    long before = counter.chunks();
    Scan count = ReadRows.plan(table, List.of());
    ReadRows.plan(table, columns);
    assertThat(ReadRows.count(count)).isEqualTo(whole.rowCount());
    assertThat(counter.chunks()).as("chunks read to count").isEqualTo(before);
    assertThat(count.estimate().chunks()).isZero();
  }

  private void theEstimateIsWhatIsRead() {
    Scan scan = ReadRows.plan(table, columns);
    long before = counter.chunks();
    ReadRows.of(scan, columns);
    if (scan.estimate().bytes() >= 0) {
      assertThat(counter.chunks() - before).as("chunks read").isEqualTo(scan.estimate().chunks());
    }
    assertThat(scan.estimate().chunks()).isLessThanOrEqualTo(scan.estimate().totalChunks());
    assertThat(scan.estimate().rows()).isGreaterThanOrEqualTo(whole.rowCount());
  }

  private void anySubsetOfColumnsHasTheSameValues() {
    for (int i = 0; i < SUBSETS && !columns.isEmpty(); i++) {
      List<ContentColumn> some = new ArrayList<>(columns);
      Collections.shuffle(some, random);
      some = some.subList(0, 1 + random.nextInt(some.size()));
      ReadRows read = ReadRows.of(table, some);
      for (int column = 0; column < some.size(); column++) {
        assertThat(read.column(column))
            .as("%s", some)
            .isEqualTo(whole.column(columns.indexOf(some.get(column))));
      }
    }
  }

  private void conditionsChangeOnlyTheCost() {
    boolean large = whole.rowCount() > LARGE_TABLE;
    List<Integer> tried = new ArrayList<>();
    for (int column = 0; column < columns.size(); column++) {
      tried.addAll(Collections.nCopies(CONDITIONS_A_COLUMN, column));
    }
    Collections.shuffle(tried, random);
    for (int column :
        large ? tried.subList(0, Math.min(tried.size(), CONDITIONS_OF_LARGE_TABLES)) : tried) {
      List<Condition> conditions = new ArrayList<>();
      conditions.add(condition(column));
      if (random.nextInt(3) == 0) {
        conditions.add(condition(random.nextInt(columns.size())));
      }
      changeOnlyTheCost(conditions, List.of(columns.get(column), columns.get(0)));
    }
  }

  private Condition condition(int column) {
    return new RandomConditions(random).on(columns.get(column), whole.column(column));
  }

  private void changeOnlyTheCost(List<Condition> conditions, List<ContentColumn> named) {
    List<ContentColumn> read = new ArrayList<>(named.stream().distinct().toList());
    for (Condition condition : conditions) {
      columns.stream()
          .filter(column -> column.name().equals(condition.column()) && !read.contains(column))
          .forEach(read::add);
    }
    long start = counter.chunks();
    List<List<@Nullable Object>> all = ReadRows.of(table, read).satisfying(conditions, read);
    long withoutConditions = counter.chunks() - start;
    Scan scan = ReadRows.plan(table, read, conditions);
    List<List<@Nullable Object>> narrowed = ReadRows.of(scan, read).satisfying(conditions, read);
    long withConditions = counter.chunks() - start - withoutConditions;
    assertThat(narrowed.equals(all)).as("the same rows under %s", conditions).isTrue();
    assertThat(withConditions)
        .as("chunks read under %s", conditions)
        .isLessThanOrEqualTo(withoutConditions);
  }

  private void aReaderClosedEarlyReadsNoMore() throws InterruptedException {
    Scan scan = ReadRows.plan(table, columns);
    if (scan.splitCount() == 0) {
      return;
    }
    try (BatchReader reader = scan.open(0)) {
      reader.next();
    }
    scan.open(scan.splitCount() - 1).close();
    long closed = counter.chunks();
    Thread.sleep(2);
    assertThat(counter.chunks()).as("chunks after closing").isEqualTo(closed);
  }

  /** Each of two threads reads all splits of one scan, one from the first on, one from the last. */
  private void threadsReadTheSame() throws Exception {
    Scan scan = ReadRows.plan(table, columns);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Callable<ReadRows>> both =
          List.of(() -> ReadRows.of(scan, columns), () -> ReadRows.backwards(scan, columns));
      for (Future<ReadRows> read : threads.invokeAll(both)) {
        assertThat(read.get().equals(whole)).as("rows read by two threads").isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private void aFailedPlanDoesNoHarm() {
    ContentColumn none = new ContentColumn(NO_COLUMN, SqlType.REAL, true);
    assertThatThrownBy(() -> ReadRows.plan(table, List.of(none)))
        .isInstanceOfSatisfying(
            LaminSqlException.class,
            e -> assertThat(e.error()).isEqualTo(LaminSqlError.COLUMN_NOT_FOUND));
    assertThat(ReadRows.of(table, columns).equals(whole)).isTrue();
  }
}
