package org.laminsql.adapters.format.anndata;

import java.util.List;
import org.laminsql.adapters.array.vector.ChunkTally;
import org.laminsql.adapters.scan.BatchReader;
import org.laminsql.adapters.scan.Positions;
import org.laminsql.adapters.scan.Scan;
import org.laminsql.adapters.scan.ScanEstimate;
import org.laminsql.catalog.model.SqlType;

/** The long table of a sparse matrix, in the order its entries are stored in. */
final class SparseScan implements Scan {

  private final SparseMatrix matrix;
  private final LongRequest request;
  private final SparseSlice slice;
  private final List<SparseSlice> splits;

  SparseScan(SparseMatrix matrix, LongRequest request, SparseSlice slice) {
    this.matrix = matrix;
    this.request = request;
    this.slice = slice;
    long chunk = matrix.data().chunkShape().get(0);
    this.splits = slice.windows(chunk * Math.max(1, Positions.BATCH / chunk));
  }

  @Override
  public List<SqlType> types() {
    return request.types(matrix.type());
  }

  @Override
  public ScanEstimate estimate() {
    ChunkTally tally = ChunkTally.NOTHING;
    if (request.needsValue()) {
      tally = tally.plus(SparseMatrix.tally(matrix.data(), slice.entries()));
    }
    if (slice.minor().isPresent() || matrix.needsMinor(request)) {
      tally = tally.plus(SparseMatrix.tally(matrix.indices(), slice.entries()));
    }
    return tally.estimate(slice.entryCount());
  }

  @Override
  public int splitCount() {
    return splits.size();
  }

  @Override
  public BatchReader open(int split) {
    return new SparseBatches(matrix, request, splits.get(split));
  }
}
