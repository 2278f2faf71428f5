package org.laminsql.adapters.format.anndata;

import java.util.List;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.array.vector.ChunkReader;
import org.laminsql.adapters.scan.ColumnVector;
import org.laminsql.catalog.model.SqlType;

/**
 * The values of one column of a data frame, in one of the encodings there are. Immutable; safe to
 * share between threads.
 */
sealed interface FrameColumn
    permits CategoricalColumn, MaskedColumn, PlainColumn, TextColumn, UnreadableColumn {

  /** The SQL type of its values; known without reading a chunk. */
  SqlType type();

  /** Whether NULL can occur. */
  boolean nullable();

  /** How many values. */
  long size();

  /** The arrays it reads row by row, for estimates. */
  List<NdArray> arrays();

  /**
   * Reads the values of some rows.
   *
   * @param rows ascending, 0-based
   */
  ColumnVector read(ChunkReader chunks, long[] rows);
}
