package org.laminsql.adapters.format.hdf5;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Keeps the values used last. Safe to share between threads; two threads may load the same value.
 */
final class Lru<K, V> {

  private final Map<K, V> values = new LinkedHashMap<>(16, 0.75f, true);
  private final int capacity;

  Lru(int capacity) {
    this.capacity = capacity;
  }

  /** The value kept under that key, else the one loaded, which is kept from now on. */
  V get(K key, Function<? super K, ? extends V> load) {
    synchronized (values) {
      V kept = values.get(key);
      if (kept != null) {
        return kept;
      }
    }
    V loaded = load.apply(key);
    synchronized (values) {
      values.put(key, loaded);
      if (values.size() > capacity) {
        values.remove(values.keySet().iterator().next());
      }
    }
    return loaded;
  }
}
