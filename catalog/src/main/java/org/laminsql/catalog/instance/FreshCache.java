package org.laminsql.catalog.instance;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Answers that hold until somebody writes, where that can be seen, else for a time. Safe to share.
 */
public final class FreshCache<K, V> {

  private static final int MOST_ENTRIES = 10_000;

  private final Supplier<OptionalLong> version;
  private final Duration lifetime;
  private Generation<K, V> generation;

  private record Generation<K, V>(OptionalLong version, long startedAt, Map<K, V> entries) {}

  /**
   * @param version a number that changes when somebody has written; empty if that cannot be seen
   * @param lifetime how long answers hold if it cannot
   */
  public FreshCache(Supplier<OptionalLong> version, Duration lifetime) {
    this.version = version;
    this.lifetime = lifetime;
    this.generation = start(version.get());
  }

  /**
   * The answers that still hold. New ones are put into the same map: it is dropped as a whole, so
   * what was read before a write is never seen after it.
   */
  public synchronized Map<K, V> entries() {
    OptionalLong now = version.get();
    boolean holds =
        now.isPresent()
            ? now.equals(generation.version())
            : System.nanoTime() - generation.startedAt() < lifetime.toNanos();
    if (!holds || generation.entries().size() > MOST_ENTRIES) {
      generation = start(now);
    }
    return generation.entries();
  }

  private static <K, V> Generation<K, V> start(OptionalLong version) {
    return new Generation<>(version, System.nanoTime(), new ConcurrentHashMap<>());
  }
}
