package org.laminsql.adapters.format.anndata;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.scan.Batch;
import org.laminsql.adapters.scan.BatchReader;
import org.laminsql.adapters.scan.Positions;

/** The batches of some chunks of a dense matrix. Used by one thread. */
final class DenseBatches implements BatchReader {

  private final DenseMatrix matrix;
  private final LongRequest request;
  private final Iterator<long[]> chunks;
  private @Nullable DenseChunk current;
  private long done;

  DenseBatches(DenseMatrix matrix, LongRequest request, List<long[]> chunks) {
    this.matrix = matrix;
    this.request = request;
    this.chunks = chunks.iterator();
  }

  @Override
  public @Nullable Batch next() {
    DenseChunk chunk = current;
    if (chunk == null || done == chunk.size()) {
      if (!chunks.hasNext()) {
        current = null;
        return null;
      }
      chunk = DenseChunk.open(matrix, request, chunks.next());
      current = chunk;
      done = 0;
    }
    int size = (int) Math.min(Positions.BATCH, chunk.size() - done);
    Batch batch = chunk.batch(request, done, size);
    done += size;
    return batch;
  }
}
