package org.laminsql.adapters.scan;

import org.jspecify.annotations.Nullable;

/** Hands out the batches of one split, in row order. Used by one thread. */
public interface BatchReader extends AutoCloseable {

  /** The next batch, or null at the end. Batches may be of any size above 0. */
  @Nullable Batch next();

  @Override
  default void close() {}
}
