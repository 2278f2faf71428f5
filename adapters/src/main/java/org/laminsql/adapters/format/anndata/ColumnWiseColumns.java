package org.laminsql.adapters.format.anndata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.laminsql.adapters.array.vector.KeptChunks;
import org.laminsql.adapters.array.vector.VectorBuilder;
import org.laminsql.adapters.scan.ColumnVector;

/**
 * Reads columns of a matrix compressed by columns: only the entries of those columns. Each split
 * passes over them, so their chunks are shared by all splits of a scan.
 */
final class ColumnWiseColumns implements ColumnReader {

  private final SparseMatrix matrix;
  private final EntryOffsets offsets;
  private final int[] columns;
  private final MinorReader minors;
  private final EntryValues values;

  ColumnWiseColumns(SparseMatrix matrix, int[] columns, KeptChunks kept) {
    this.matrix = matrix;
    this.offsets = matrix.offsets().get();
    this.columns = columns;
    this.minors = matrix.minors(kept);
    this.values = new EntryValues(matrix.data(), kept);
  }

  @Override
  public List<ColumnVector> read(long[] rows) {
    List<ColumnVector> vectors = new ArrayList<>(columns.length);
    for (int column : columns) {
      vectors.add(readColumn(column, rows));
    }
    return vectors;
  }

  private ColumnVector readColumn(int column, long[] rows) {
    VectorBuilder vector = VectorBuilder.of(matrix.elementType(), rows.length, matrix.path());
    long end = offsets.end(column);
    long entry = offsets.start(column);
    while (entry < end) {
      minors.goTo(entry);
      long runEnd = Math.min(end, minors.end());
      for (; entry < runEnd; entry++) {
        int at = Arrays.binarySearch(rows, minors.at(entry));
        if (at >= 0) {
          values.add(vector, at, entry);
        }
      }
    }
    return vector.build(null);
  }
}
