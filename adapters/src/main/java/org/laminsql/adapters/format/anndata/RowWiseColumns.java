package org.laminsql.adapters.format.anndata;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.laminsql.adapters.array.vector.LatestChunk;
import org.laminsql.adapters.array.vector.VectorBuilder;
import org.laminsql.adapters.scan.ColumnVector;

/**
 * Reads columns of a matrix compressed by rows: looks at every position of the asked rows, and at
 * the values only where a position is wanted.
 */
final class RowWiseColumns implements ColumnReader {

  private static final int UNWANTED = -1;

  private final SparseMatrix matrix;
  private final EntryOffsets offsets;
  private final MinorReader minors;
  private final EntryValues values;
  private final int[] slots;
  private final int count;

  RowWiseColumns(SparseMatrix matrix, int[] columns) {
    this.matrix = matrix;
    this.offsets = matrix.offsets().get();
    this.minors = matrix.minors(new LatestChunk());
    this.values = new EntryValues(matrix.data(), new LatestChunk());
    this.slots = new int[matrix.columnCount()];
    this.count = columns.length;
    Arrays.fill(slots, UNWANTED);
    for (int slot = 0; slot < count; slot++) {
      slots[columns[slot]] = slot;
    }
  }

  @Override
  public List<ColumnVector> read(long[] rows) {
    VectorBuilder[] vectors = new VectorBuilder[count];
    Arrays.setAll(vectors, i -> VectorBuilder.of(matrix.elementType(), rows.length, matrix.path()));
    for (int at = 0; at < rows.length; at++) {
      readRow((int) rows[at], at, vectors);
    }
    return Stream.of(vectors).map(vector -> vector.build(null)).toList();
  }

  private void readRow(int row, int at, VectorBuilder[] vectors) {
    long end = offsets.end(row);
    long entry = offsets.start(row);
    while (entry < end) {
      minors.goTo(entry);
      long runEnd = Math.min(end, minors.end());
      for (; entry < runEnd; entry++) {
        int slot = slots[minors.at(entry)];
        if (slot != UNWANTED) {
          values.add(vectors[slot], at, entry);
        }
      }
    }
  }
}
