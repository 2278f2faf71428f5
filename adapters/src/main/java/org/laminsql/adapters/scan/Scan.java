package org.laminsql.adapters.scan;

import java.util.List;
import org.laminsql.catalog.model.SqlType;

/**
 * A planned slice: which chunks will be read of how many, and the batches of rows in them.
 *
 * <p>Splits are independent pieces of work in row order; each is read by one thread, different ones
 * may be read at the same time.
 */
public interface Scan {

  /** The types of the requested columns, in their order. */
  List<SqlType> types();

  /** What will be read; known without reading. */
  ScanEstimate estimate();

  /** How many splits there are; 0 if nothing can match. */
  int splitCount();

  /**
   * Starts reading a split.
   *
   * @param split from 0 up to {@link #splitCount()}
   */
  BatchReader open(int split);
}
