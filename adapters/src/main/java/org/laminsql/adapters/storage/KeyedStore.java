package org.laminsql.adapters.storage;

import java.util.List;
import java.util.Optional;

/**
 * Objects under keys such as {@code obs/zarr.json}: a directory, or a zip archive. Safe to share
 * between threads.
 */
public interface KeyedStore extends AutoCloseable {

  /** Where it lies, for messages. */
  String name();

  /** The object under that key; empty if there is none. */
  Optional<RangeSource> get(String key);

  /** The names directly below a prefix such as {@code obs} or {@code ""}, sorted. */
  List<String> list(String prefix);

  @Override
  void close();
}
