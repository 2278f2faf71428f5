package org.laminsql.adapters.format.anndata;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.array.vector.VectorBuilder;
import org.laminsql.adapters.scan.ColumnVector;

/** Reads columns of a dense matrix; keeps the chunks of one band of rows. */
final class DenseColumns implements ColumnReader {

  private final DenseMatrix matrix;
  private final int[] columns;
  private final Map<Integer, Elements> band = new HashMap<>();
  private long bandNumber = -1;

  DenseColumns(DenseMatrix matrix, int[] columns) {
    this.matrix = matrix;
    this.columns = columns;
  }

  @Override
  public List<ColumnVector> read(long[] rows) {
    VectorBuilder[] vectors = new VectorBuilder[columns.length];
    Arrays.setAll(vectors, i -> VectorBuilder.of(matrix.elementType(), rows.length, matrix.path()));
    int at = 0;
    while (at < rows.length) {
      int end = endOfBand(rows, at);
      for (int i = 0; i < columns.length; i++) {
        copy(vectors[i], columns[i], rows, at, end);
      }
      at = end;
    }
    return Stream.of(vectors).map(vector -> vector.build(null)).toList();
  }

  private int endOfBand(long[] rows, int at) {
    long number = rows[at] / matrix.chunkRows();
    if (number != bandNumber) {
      band.clear();
      bandNumber = number;
    }
    int end = at;
    while (end < rows.length && rows[end] / matrix.chunkRows() == number) {
      end++;
    }
    return end;
  }

  private void copy(VectorBuilder vector, int column, long[] rows, int from, int to) {
    int width = matrix.chunkColumns();
    Elements chunk =
        band.computeIfAbsent(
            column / width, number -> matrix.array().readChunk(new long[] {bandNumber, number}));
    long firstRow = bandNumber * matrix.chunkRows();
    for (int i = from; i < to; i++) {
      vector.copy(i, chunk, (int) (rows[i] - firstRow) * width + column % width, 1);
    }
  }
}
