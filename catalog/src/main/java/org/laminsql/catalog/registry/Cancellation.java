package org.laminsql.catalog.registry;

import org.jspecify.annotations.Nullable;

/**
 * The way to stop a statement before its rows are there. Made by who sends the statement; one for
 * each. Safe to share between threads.
 */
public final class Cancellation {

  private boolean cancelled;
  private @Nullable Runnable stop;

  /** Stops the statement, now or as soon as it starts. */
  public void cancel() {
    Runnable action;
    synchronized (this) {
      cancelled = true;
      action = stop;
    }
    if (action != null) {
      action.run();
    }
  }

  /** Whether {@link #cancel} was called. */
  public synchronized boolean isCancelled() {
    return cancelled;
  }

  /** What stops the engine while it runs; null once it does not. */
  void stopWith(@Nullable Runnable action) {
    boolean atOnce;
    synchronized (this) {
      stop = action;
      atOnce = cancelled && action != null;
    }
    if (atOnce && action != null) {
      action.run();
    }
  }
}
