package org.laminsql.adapters.format.anndata;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value computed when it is first asked for, then kept. Safe to share between threads. */
final class Once<T> {

  private final Supplier<T> source;
  private volatile @Nullable T value;

  Once(Supplier<T> source) {
    this.source = source;
  }

  T get() {
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
