package org.laminsql.catalog.model;

import org.jspecify.annotations.Nullable;

/**
 * Rows straight out of an engine, forward only. Used by one thread at a time.
 *
 * <p>Values have the Java types that {@link SqlType} names for the types the rows were asked for.
 */
public interface Rows extends AutoCloseable {

  /**
   * Moves to the next row.
   *
   * @return false at the end
   * @throws org.laminsql.catalog.error.LaminSqlException if the engine fails while reading
   */
  boolean next();

  /**
   * A value of the current row.
   *
   * @param column counts from 0
   */
  @Nullable Object value(int column);

  /** Stops the engine if it still runs; may be called from another thread. */
  void cancel();

  @Override
  void close();
}
