package org.laminsql.adapters.array.vector;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value computed when it is first asked for, then kept. Safe to share between threads. */
public final class Once<T> {

  private final Supplier<T> source;
  private volatile @Nullable T value;

  /** Computed by that source. */
  public Once(Supplier<T> source) {
    this.source = source;
  }

  /** The value. */
  public T get() {
    T known = value;
    return known == null ? compute() : known;
  }

  private synchronized T compute() {
    T known = value;
    if (known == null) {
      known = source.get();
      value = known;
    }
    return known;
  }
}
