package org.laminsql.driver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.model.Rows;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.registry.Cancellation;
import org.laminsql.driver.plan.OutputColumn;
import org.laminsql.driver.run.PreparedQuery;

/** A query that answers the rows it was given and remembers how it was run. */
final class FakeQuery implements PreparedQuery {

  final List<List<@Nullable Object>> executedWith = new ArrayList<>();
  final List<Integer> timeouts = new ArrayList<>();
  final List<FakeRows> runs = Collections.synchronizedList(new ArrayList<>());

  private final List<OutputColumn> columns = new ArrayList<>();
  private final List<SqlType> parameters = new ArrayList<>();
  private final List<List<@Nullable Object>> rows = new ArrayList<>();
  private @Nullable Throwable failureWhileReading;
  private @Nullable CountDownLatch executing;
  private boolean blocksInNext;
  private volatile boolean closed;

  static FakeQuery of(String label, SqlType type, @Nullable Object... values) {
    FakeQuery query = new FakeQuery().column(label, type);
    for (Object value : values) {
      query.row(value);
    }
    return query;
  }

  FakeQuery column(String label, SqlType type) {
    columns.add(new OutputColumn(label, type, true, Optional.empty(), Optional.empty()));
    return this;
  }

  FakeQuery columnOf(String schema, String table, String label, SqlType type) {
    columns.add(new OutputColumn(label, type, false, Optional.of(schema), Optional.of(table)));
    return this;
  }

  FakeQuery parameter(SqlType type) {
    parameters.add(type);
    return this;
  }

  FakeQuery row(@Nullable Object... values) {
    rows.add(Arrays.asList(values));
    return this;
  }

  FakeQuery failingWhileRead(Throwable failure) {
    failureWhileReading = failure;
    return this;
  }

  /** {@code next} hangs until it is cancelled, as an engine that aggregates does. */
  FakeQuery blockingInNext() {
    blocksInNext = true;
    return this;
  }

  /** {@code execute} waits for the latch. */
  FakeQuery executingUntil(CountDownLatch latch) {
    executing = latch;
    return this;
  }

  @Override
  public List<OutputColumn> columns() {
    return columns;
  }

  @Override
  public List<SqlType> parameterTypes() {
    return parameters;
  }

  @Override
  public Rows execute(
      List<@Nullable Object> values, int timeoutInSeconds, Cancellation cancellation) {
    executedWith.add(values);
    timeouts.add(timeoutInSeconds);
    CountDownLatch latch = executing;
    if (latch != null) {
      await(latch);
    }
    FakeRows run = new FakeRows();
    runs.add(run);
    return run;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One execution. */
  final class FakeRows implements Rows {

    final CountDownLatch cancelled = new CountDownLatch(1);
    final CountDownLatch reading = new CountDownLatch(1);
    boolean closed;
    int fetched;
    private int current = -1;

    @Override
    public boolean next() {
      reading.countDown();
      if (blocksInNext) {
        await(cancelled);
        throw LaminSqlError.CANCELLED.with();
      }
      if (failureWhileReading instanceof Error e) {
        throw e;
      }
      if (failureWhileReading instanceof RuntimeException e) {
        throw e;
      }
      fetched++;
      return ++current < rows.size();
    }

    @Override
    public @Nullable Object value(int column) {
      return rows.get(current).get(column);
    }

    @Override
    public void cancel() {
      cancelled.countDown();
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  @Override
  public void close() {
    closed = true;
  }

  boolean isClosed() {
    return closed;
  }
}
