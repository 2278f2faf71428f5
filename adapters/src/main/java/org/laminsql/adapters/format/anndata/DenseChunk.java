package org.laminsql.adapters.format.anndata;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.array.vector.VectorBuilder;
import org.laminsql.adapters.scan.Batch;

/**
 * The chosen elements of one chunk of a dense matrix, row by row.
 *
 * @param rows the chosen rows in the chunk, ascending
 * @param columns the chosen columns in the chunk, ascending
 * @param origin offset in the chunk of row 0, column 0 of the matrix; negative or 0
 * @param elements decoded; null if no values are wanted
 */
@SuppressWarnings("ArrayRecordComponent")
record DenseChunk(
    DenseMatrix matrix, int[] rows, int[] columns, long origin, @Nullable Elements elements) {

  /** Opens a chunk; decodes it only if values are wanted. */
  static DenseChunk open(DenseMatrix matrix, LongRequest request, long[] chunk) {
    int[] rows = within(request.rows(), chunk[0], matrix.chunkRows());
    int[] columns = within(request.columns(), chunk[1], matrix.chunkColumns());
    long width = matrix.chunkColumns();
    long origin = -(chunk[0] * matrix.chunkRows() * width + chunk[1] * width);
    Elements elements = request.needsValue() ? matrix.array().readChunk(chunk) : null;
    return new DenseChunk(matrix, rows, columns, origin, elements);
  }

  /** How many elements of a chunk are chosen. */
  static long chosen(DenseMatrix matrix, LongRequest request, long[] chunk) {
    return count(request.rows(), chunk[0], matrix.chunkRows())
        * count(request.columns(), chunk[1], matrix.chunkColumns());
  }

  private static long count(BitSet chosen, long band, int size) {
    int from = (int) (band * size);
    return chosen.get(from, (int) Math.min(from + (long) size, chosen.length())).cardinality();
  }

  private static int[] within(BitSet chosen, long band, int size) {
    int from = (int) (band * size);
    int to = (int) Math.min(from + (long) size, chosen.length());
    return chosen.get(from, to).stream().map(position -> position + from).toArray();
  }

  long size() {
    return (long) rows.length * columns.length;
  }

  /** A batch of {@code size} elements from the {@code from}-th on. */
  Batch batch(LongRequest request, long from, int size) {
    int[] entryRows = new int[request.needsRow() ? size : 0];
    int[] entryColumns = new int[request.needsColumn() ? size : 0];
    VectorBuilder values =
        VectorBuilder.of(matrix.elementType(), request.needsValue() ? size : 0, matrix.path());
    int row = (int) (from / columns.length);
    int column = (int) (from % columns.length);
    for (int at = 0; at < size; ) {
      int run = Math.min(size - at, columns.length - column);
      fill(entryRows, at, run, rows[row]);
      copy(entryColumns, at, run, column);
      copyValues(values, at, run, rows[row], column);
      at += run;
      column = 0;
      row++;
    }
    return request.batch(size, entryRows, entryColumns, values);
  }

  private static void fill(int[] target, int at, int count, int row) {
    if (target.length > 0) {
      Arrays.fill(target, at, at + count, row);
    }
  }

  private void copy(int[] target, int at, int count, int column) {
    if (target.length > 0) {
      System.arraycopy(columns, column, target, at, count);
    }
  }

  private void copyValues(VectorBuilder values, int at, int count, int row, int column) {
    if (elements == null) {
      return;
    }
    long start = origin + (long) row * matrix.chunkColumns();
    int done = 0;
    while (done < count) {
      int run = 1;
      while (done + run < count
          && columns[column + done + run] == columns[column + done + run - 1] + 1) {
        run++;
      }
      values.copy(at + done, elements, (int) (start + columns[column + done]), run);
      done += run;
    }
  }
}
