package org.laminsql.adapters.duckdb;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;

/**
 * What the threads that work on one statement share: whether it shall stop, and what failed in its
 * scans. Safe to share.
 */
final class Execution {

  private final int timeoutInSeconds;
  private final long startedAtNanos = System.nanoTime();
  private final AtomicReference<@Nullable LaminSqlException> failure = new AtomicReference<>();
  private final FunctionFailures functionFailures;
  private volatile boolean cancelled;

  /**
   * @param timeoutInSeconds 0 for none
   */
  Execution(int timeoutInSeconds, FunctionFailures functionFailures) {
    this.timeoutInSeconds = timeoutInSeconds;
    this.functionFailures = functionFailures;
  }

  void cancel() {
    cancelled = true;
  }

  /** Seconds that are left, at least 1; 0 if there is no limit. */
  int secondsLeft() {
    if (timeoutInSeconds == 0) {
      return 0;
    }
    long passed = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - startedAtNanos);
    return Math.toIntExact(Math.max(1, timeoutInSeconds - passed));
  }

  /** Throws if the statement was cancelled or ran out of time. */
  void checkRunning() {
    if (cancelled || timedOut()) {
      throw stopped();
    }
  }

  /** Whether a thread has a reason to end: a cancel, the time, a failure elsewhere. */
  boolean stopping() {
    return cancelled || timedOut() || failure.get() != null;
  }

  /** Why an interrupted statement was interrupted. */
  LaminSqlException stopped() {
    return !cancelled && timeoutInSeconds > 0
        ? LaminSqlError.TIMED_OUT.with(timeoutInSeconds)
        : LaminSqlError.CANCELLED.with();
  }

  /** Keeps the first failure of a scan. DuckDB hands on only its text. */
  LaminSqlException fail(Throwable cause) {
    LaminSqlException exception =
        cause instanceof LaminSqlException known
            ? known
            : LaminSqlError.INTERNAL.causedBy(cause, cause);
    failure.compareAndSet(null, exception);
    return exception;
  }

  /** What failed in the Java function that DuckDB's text speaks of; null if it speaks of none. */
  @Nullable LaminSqlException functionFailure(String text) {
    return functionFailures.in(text);
  }

  /** What failed in a scan; null if nothing did. */
  @Nullable LaminSqlException failure() {
    return failure.get();
  }

  private boolean timedOut() {
    return timeoutInSeconds > 0
        && System.nanoTime() - startedAtNanos >= TimeUnit.SECONDS.toNanos(timeoutInSeconds);
  }
}
