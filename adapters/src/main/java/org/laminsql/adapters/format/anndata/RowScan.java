package org.laminsql.adapters.format.anndata;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.array.vector.ChunkTally;
import org.laminsql.adapters.array.vector.KeptChunks;
import org.laminsql.adapters.scan.BatchReader;
import org.laminsql.adapters.scan.Positions;
import org.laminsql.adapters.scan.Scan;
import org.laminsql.adapters.scan.ScanEstimate;
import org.laminsql.catalog.model.SqlType;

/** Chosen rows of a {@link RowTable}, in blocks that different threads may read. */
final class RowScan implements Scan {

  private final int rowCount;
  private final List<RowColumn> wanted;
  private final BitSet chosen;
  private final KeptChunks kept;
  private final Optional<Matrix> matrix;
  private final int[] elements;
  private final int blockSize;
  private final int[] blocks;

  /**
   * @param wanted the columns of the batches
   * @param chosen the rows to read
   * @param kept chunks of the frame, some already read to choose the rows
   */
  RowScan(int rowCount, List<RowColumn> wanted, BitSet chosen, KeptChunks kept) {
    this.rowCount = rowCount;
    this.wanted = wanted;
    this.chosen = chosen;
    this.kept = kept;
    List<RowColumn.Element> ofMatrix =
        wanted.stream()
            .filter(RowColumn.Element.class::isInstance)
            .map(RowColumn.Element.class::cast)
            .toList();
    this.matrix = ofMatrix.stream().map(RowColumn.Element::matrix).findFirst();
    this.elements =
        ofMatrix.stream().mapToInt(RowColumn.Element::column).sorted().distinct().toArray();
    this.blockSize = matrix.map(m -> m.rowsPerSplit(elements)).orElse(Positions.BATCH);
    this.blocks =
        IntStream.rangeClosed(0, (rowCount - 1) / blockSize).filter(this::touched).toArray();
  }

  private boolean touched(int block) {
    int row = chosen.nextSetBit(block * blockSize);
    return row >= 0 && row / blockSize == block;
  }

  @Override
  public List<SqlType> types() {
    return wanted.stream().map(column -> column.described().type()).toList();
  }

  @Override
  public ScanEstimate estimate() {
    List<long[]> ranges = Positions.ranges(chosen);
    ChunkTally tally = matrix.map(m -> m.tally(elements, chosen)).orElse(ChunkTally.NOTHING);
    List<NdArray> arrays =
        wanted.stream()
            .filter(RowColumn.Stored.class::isInstance)
            .flatMap(column -> ((RowColumn.Stored) column).values().arrays().stream())
            .distinct()
            .toList();
    for (NdArray array : arrays) {
      long size = array.chunkShape().get(0);
      tally = tally.plus(ChunkTally.of(array, Positions.chunks(ranges, size)));
    }
    return tally.estimate(chosen.cardinality());
  }

  @Override
  public int splitCount() {
    return blocks.length;
  }

  @Override
  public BatchReader open(int split) {
    int from = blocks[split] * blockSize;
    int to = (int) Math.min(rowCount, from + (long) blockSize);
    return new RowBatches(
        wanted, chosen, from, to, kept, matrix.map(m -> m.columns(elements, kept)), elements);
  }
}
