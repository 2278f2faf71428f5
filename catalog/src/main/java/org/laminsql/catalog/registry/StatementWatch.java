package org.laminsql.catalog.registry;

import org.sqlite.ProgressHandler;

/**
 * Stops a statement of one SQLite connection when it was cancelled or has computed for too long.
 *
 * <p>SQLite asks it every few thousand steps, on the thread that runs the statement. (sqlite-jdbc
 * takes the query timeout for the time to wait for a lock, and its {@code cancel} can hit the
 * connection's next statement.) Used by that thread alone.
 */
final class StatementWatch extends ProgressHandler {

  /** How many of SQLite's instructions pass between two questions: well under a millisecond. */
  static final int INSTRUCTIONS = 10_000;

  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private Cancellation cancellation = new Cancellation();
  private boolean limited;
  private long nanosLeft;
  private long startedAt;

  /** A new statement begins. */
  void watch(Cancellation statement, int timeoutInSeconds) {
    cancellation = statement;
    limited = timeoutInSeconds > 0;
    nanosLeft = timeoutInSeconds * NANOS_PER_SECOND;
    startedAt = System.nanoTime();
  }

  /** SQLite begins to compute; the time until {@link #pause} counts. */
  void resume() {
    startedAt = System.nanoTime();
  }

  /** SQLite has answered. */
  void pause() {
    nanosLeft -= System.nanoTime() - startedAt;
  }

  boolean cancelled() {
    return cancellation.isCancelled();
  }

  boolean timedOut() {
    return limited && nanosLeft - (System.nanoTime() - startedAt) <= 0;
  }

  @Override
  protected int progress() {
    return cancelled() || timedOut() ? 1 : 0;
  }
}
