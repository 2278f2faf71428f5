package org.laminsql.adapters.format.anndata;

import java.util.ArrayList;
import java.util.List;
import org.laminsql.adapters.array.vector.ChunkTally;
import org.laminsql.adapters.scan.BatchReader;
import org.laminsql.adapters.scan.Positions;
import org.laminsql.adapters.scan.Scan;
import org.laminsql.adapters.scan.ScanEstimate;
import org.laminsql.catalog.model.SqlType;

/**
 * The long table of a dense matrix, chunk by chunk, so that a split holds one chunk at a time; rows
 * of the matrix are in order inside a chunk.
 */
final class DenseScan implements Scan {

  private final DenseMatrix matrix;
  private final LongRequest request;
  private final List<List<long[]>> splits;

  DenseScan(DenseMatrix matrix, LongRequest request) {
    this.matrix = matrix;
    this.request = request;
    this.splits = splits();
  }

  private List<List<long[]>> splits() {
    long limit = request.limit().orElse(Long.MAX_VALUE);
    List<List<long[]>> result = new ArrayList<>();
    List<long[]> current = new ArrayList<>();
    long entries = 0;
    long before = 0;
    for (long[] chunk : matrix.chunks(request.rows(), request.columns().stream())) {
      if (before >= limit) {
        break;
      }
      long chosen = DenseChunk.chosen(matrix, request, chunk);
      current.add(chunk);
      entries += chosen;
      before += chosen;
      if (entries >= Positions.BATCH) {
        result.add(current);
        current = new ArrayList<>();
        entries = 0;
      }
    }
    if (!current.isEmpty()) {
      result.add(current);
    }
    return result;
  }

  @Override
  public List<SqlType> types() {
    return request.types(matrix.type());
  }

  @Override
  public ScanEstimate estimate() {
    List<long[]> chunks = splits.stream().flatMap(List::stream).toList();
    long rows = chunks.stream().mapToLong(c -> DenseChunk.chosen(matrix, request, c)).sum();
    ChunkTally read = ChunkTally.of(matrix.array(), request.needsValue() ? chunks : List.of());
    return read.estimate(rows);
  }

  @Override
  public int splitCount() {
    return splits.size();
  }

  @Override
  public BatchReader open(int split) {
    return new DenseBatches(matrix, request, splits.get(split));
  }
}
