package org.laminsql.driver;

import static org.laminsql.catalog.error.LaminSqlError.CANCELLED;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.Rows;
import org.laminsql.catalog.registry.Cancellation;
import org.laminsql.driver.run.PreparedQuery;

/**
 * One execution of a statement, from its preparation to its last row, which another thread may
 * cancel. A cancelled run ends with CANCELLED, never with too few rows. One thread reads; {@link
 * #cancel} may be called by any.
 */
final class StatementRun implements Rows {

  private final Cancellation cancellation = new Cancellation();
  private volatile @Nullable Rows rows;
  private volatile @Nullable PreparedQuery query;

  /** The query that is closed when the run is. */
  void closeAlso(PreparedQuery prepared) {
    query = prepared;
  }

  /** Executes; if the run was cancelled meanwhile, what came of it is closed. */
  void start(Function<Cancellation, Rows> execution) {
    Rows started = unlessCancelled(() -> execution.apply(cancellation));
    rows = started;
    if (cancellation.isCancelled()) {
      try (started) {
        started.cancel();
      }
      throw CANCELLED.with();
    }
  }

  @Override
  public boolean next() {
    boolean more = unlessCancelled(started()::next);
    if (!more && cancellation.isCancelled()) {
      throw CANCELLED.with();
    }
    return more;
  }

  @Override
  public @Nullable Object value(int column) {
    return started().value(column);
  }

  @Override
  public void cancel() {
    cancellation.cancel();
    Rows running = rows;
    if (running != null) {
      running.cancel();
    }
  }

  @Override
  public void close() {
    Rows running = rows;
    PreparedQuery prepared = query;
    try {
      if (running != null) {
        running.close();
      }
    } finally {
      if (prepared != null) {
        prepared.close();
      }
    }
  }

  private <T> T unlessCancelled(Supplier<T> work) {
    if (cancellation.isCancelled()) {
      throw CANCELLED.with();
    }
    try {
      return work.get();
    } catch (RuntimeException e) {
      throw cancellation.isCancelled() ? CANCELLED.causedBy(e) : e;
    }
  }

  private Rows started() {
    return Objects.requireNonNull(rows, "The run has not started");
  }
}
