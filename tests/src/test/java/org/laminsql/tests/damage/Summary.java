package org.laminsql.tests.damage;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a run found. Used by one thread, but for {@link #allocated}. */
final class Summary {

  private static final int MOST_FAILURES_SHOWN = 3;

  private final Map<String, Map<String, Integer>> outcomes = new TreeMap<>();
  private final Map<String, List<String>> failures = new LinkedHashMap<>();
  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private volatile long lastAllocated;
  private long mostAllocated;
  private String hungriest = "";
  private long startedAt;
  private long slowestNanos;
  private String slowest = "";
  private int hangs;

  /** A case starts. */
  void start() {
    startedAt = System.nanoTime();
    lastAllocated = 0;
  }

  /** Told by the thread of a case, at its end. */
  void allocated() {
    lastAllocated = threads.getCurrentThreadAllocatedBytes();
  }

  /** A case ended well. */
  void end(String format, String described, Outcome outcome) {
    if (outcome.states().isEmpty()) {
      count(format, "answered");
    }
    outcome.states().forEach(state -> count(format, state));
    long nanos = System.nanoTime() - startedAt;
    if (nanos > slowestNanos) {
      slowestNanos = nanos;
      slowest = described;
    }
    if (lastAllocated > mostAllocated) {
      mostAllocated = lastAllocated;
      hungriest = described;
    }
  }

  /** A case did not. */
  void fail(String format, String described, Throwable e) {
    count(format, "FAILED");
    if (e instanceof Watchdog.Hangs) {
      hangs++;
    }
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace));
    failures.computeIfAbsent(kind(e), any -> new ArrayList<>()).add(described + "\n" + trace);
  }

  /** Failures of one cause have one kind: the class, and the first line of ours. */
  private static String kind(Throwable e) {
    for (StackTraceElement frame : e.getStackTrace()) {
      if (frame.getClassName().startsWith("org.laminsql")) {
        return e.getClass().getSimpleName() + " at " + frame;
      }
    }
    return e.getClass().getSimpleName();
  }

  private void count(String format, String what) {
    outcomes.computeIfAbsent(format, any -> new TreeMap<>()).merge(what, 1, Integer::sum);
  }

  /** How many cases did not end in time. */
  int hangs() {
    return hangs;
  }

  /** Whether any case failed. */
  boolean failed() {
    return !failures.isEmpty();
  }

  /** All of it, for people. */
  void print(PrintStream out, Options options) throws IOException {
    out.println(
        "seed "
            + options.seed()
            + ", cases "
            + options.from()
            + " to "
            + (options.from() + options.cases() - 1));
    outcomes.forEach((format, counts) -> out.println("  " + format + ": " + counts));
    out.printf("slowest: %.2f s, %s%n", slowestNanos / 1e9, slowest);
    out.printf("most allocated: %d MB, %s%n", mostAllocated >> 20, hungriest);
    out.println(
        "heap of at most " + (Runtime.getRuntime().maxMemory() >> 20) + " MB; " + resident());
    failures.forEach(
        (kind, cases) -> {
          out.println("FAILED " + cases.size() + " times: " + kind);
          cases.stream().limit(MOST_FAILURES_SHOWN).forEach(out::println);
        });
    if (failed()) {
      out.println(
          "The datasets lie in "
              + options.kept().toAbsolutePath()
              + "; one case again: --seed "
              + options.seed()
              + " --from NUMBER --cases 1");
    }
  }

  /** The most memory that the process had, native memory included, where the system tells. */
  private static String resident() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return "resident memory not known";
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .map(line -> "resident at most " + line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("resident memory not known");
  }
}
