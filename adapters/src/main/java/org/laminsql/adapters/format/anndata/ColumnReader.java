package org.laminsql.adapters.format.anndata;

import java.util.List;
import org.laminsql.adapters.scan.ColumnVector;

/** Reads columns of a matrix for one split. Used by one thread. */
interface ColumnReader {

  /**
   * The values of the columns in some rows.
   *
   * @param rows ascending, also from call to call
   */
  List<ColumnVector> read(long[] rows);
}
