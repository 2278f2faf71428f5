package org.laminsql.adapters.format.anndata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.array.vector.ChunkTally;
import org.laminsql.adapters.array.vector.KeptChunks;
import org.laminsql.adapters.scan.CountScan;
import org.laminsql.adapters.scan.Positions;
import org.laminsql.adapters.scan.Scan;

/**
 * A matrix of which every element is stored.
 *
 * @param array {@code [rows, columns]}, row-major
 */
record DenseMatrix(NdArray array, int rowCount, int columnCount) implements Matrix {

  /** Elements that a split should read at least. */
  private static final long WORTH_A_SPLIT = 1 << 20;

  @Override
  public ElementType elementType() {
    return array.elementType();
  }

  @Override
  public String path() {
    return array.path();
  }

  int chunkRows() {
    return Math.toIntExact(array.chunkShape().get(0));
  }

  int chunkColumns() {
    return Math.toIntExact(array.chunkShape().get(1));
  }

  @Override
  public ColumnReader columns(int[] columns, KeptChunks kept) {
    return new DenseColumns(this, columns);
  }

  @Override
  public int rowsPerSplit(int[] columns) {
    long width = columnBands(Arrays.stream(columns)).length * (long) chunkColumns();
    long bands = WORTH_A_SPLIT / width / chunkRows();
    long fitting = Positions.BATCH / chunkRows();
    return (int) Math.max(1, Math.min(bands, fitting)) * chunkRows();
  }

  @Override
  public ChunkTally tally(int[] columns, BitSet rows) {
    return ChunkTally.of(array, chunks(rows, Arrays.stream(columns)));
  }

  @Override
  public Scan scan(LongRequest request) {
    long chosen = (long) request.rows().cardinality() * request.columns().cardinality();
    return request.wanted().isEmpty()
        ? new CountScan(Math.min(chosen, request.limit().orElse(chosen)))
        : new DenseScan(this, request);
  }

  /** The chunks that hold chosen elements, in row-major order. */
  List<long[]> chunks(BitSet rows, IntStream columns) {
    int[] columnBands = columnBands(columns);
    List<long[]> chunks = new ArrayList<>();
    rows.stream()
        .map(row -> row / chunkRows())
        .distinct()
        .forEach(
            rowBand -> {
              for (int columnBand : columnBands) {
                chunks.add(new long[] {rowBand, columnBand});
              }
            });
    return chunks;
  }

  private int[] columnBands(IntStream columns) {
    return columns.map(column -> column / chunkColumns()).sorted().distinct().toArray();
  }
}
