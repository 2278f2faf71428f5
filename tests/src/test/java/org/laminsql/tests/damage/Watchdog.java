package org.laminsql.tests.damage;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs work on another thread, for as long as it may take. Used by one thread. */
final class Watchdog {

  /** The work took too long; the stack is that of its thread. */
  static final class Hangs extends Exception {
    private static final long serialVersionUID = 1L;

    Hangs(Duration limit, StackTraceElement[] stack) {
      super("Still running after " + limit);
      setStackTrace(stack);
    }
  }

  /** Work that may fail. */
  interface Work {
    void run() throws Exception;
  }

  private static final Duration LOOK = Duration.ofMillis(200);

  /** A machine that others use too may give a thread little of its time, but some. */
  private static final int LONGEST_WAIT_FACTOR = 10;

  private final Duration limit;
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  /** The limit is one of processor time, ten times as much of waiting. */
  Watchdog(Duration limit) {
    this.limit = limit;
  }

  /**
   * Runs the work.
   *
   * @throws Hangs if it does not end in time; its thread is left behind
   * @throws Throwable what the work throws, errors included
   */
  void run(Work work) throws Throwable {
    FutureTask<Void> task =
        new FutureTask<>(
            () -> {
              work.run();
              return null;
            });
    Thread thread = new Thread(task, "damaged file");
    thread.setDaemon(true);
    long started = System.nanoTime();
    thread.start();
    while (true) {
      try {
        task.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        return;
      } catch (TimeoutException e) {
        long waited = System.nanoTime() - started;
        if (threads.getThreadCpuTime(thread.getId()) > limit.toNanos()
            || waited > limit.toNanos() * LONGEST_WAIT_FACTOR) {
          throw new Hangs(limit, thread.getStackTrace());
        }
      } catch (ExecutionException e) {
        throw e.getCause();
      }
    }
  }
}
