package org.laminsql.adapters.format.hdf5;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value read when it is first asked for; a failure is not kept. Safe to share. */
final class Lazy<T> implements Supplier<T> {

  private final Supplier<T> load;
  private volatile @Nullable T value;

  Lazy(Supplier<T> load) {
    this.load = load;
  }

  @Override
  public T get() {
    T present = value;
    if (present == null) {
      present = load.get();
      value = present;
    }
    return present;
  }
}
