package org.laminsql.adapters.format.anndata;

import java.util.BitSet;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.vector.ChunkTally;
import org.laminsql.adapters.array.vector.KeptChunks;
import org.laminsql.adapters.array.vector.ValueTypes;
import org.laminsql.adapters.scan.Scan;
import org.laminsql.catalog.model.SqlType;

/** A stored matrix of {@code [rows, columns]}, 0-based. Immutable; safe to share. */
sealed interface Matrix permits DenseMatrix, SparseMatrix {

  int rowCount();

  int columnCount();

  ElementType elementType();

  /** The path of its values, for messages. */
  String path();

  /** The SQL type of its values. */
  default SqlType type() {
    return ValueTypes.sqlType(elementType());
  }

  /**
   * Starts reading some columns, zeros included; each split reads with one of its own.
   *
   * @param columns distinct
   * @param kept chunks that all splits of the scan share
   */
  ColumnReader columns(int[] columns, KeptChunks kept);

  /** How many rows a split should have, so that few chunks are decoded in two of them. */
  int rowsPerSplit(int[] columns);

  /** The chunks that reading some columns of some rows takes. */
  ChunkTally tally(int[] columns, BitSet rows);

  /** Plans the long table of its entries. */
  Scan scan(LongRequest request);
}
