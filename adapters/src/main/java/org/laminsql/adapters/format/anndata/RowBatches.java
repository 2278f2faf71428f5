package org.laminsql.adapters.format.anndata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.array.vector.KeptChunks;
import org.laminsql.adapters.scan.Batch;
import org.laminsql.adapters.scan.BatchReader;
import org.laminsql.adapters.scan.ColumnVector;
import org.laminsql.adapters.scan.Positions;

/** The batches of one block of rows. Used by one thread. */
final class RowBatches implements BatchReader {

  private final List<RowColumn> wanted;
  private final BitSet chosen;
  private final int to;
  private final KeptChunks kept;
  private final Optional<ColumnReader> elements;
  private final int[] columns;
  private int next;

  /**
   * @param from the first row of the block
   * @param to the row behind its last
   * @param elements reads the columns of the matrix, if any is wanted
   * @param columns their numbers, ascending, in the order the reader gives them
   */
  RowBatches(
      List<RowColumn> wanted,
      BitSet chosen,
      int from,
      int to,
      KeptChunks kept,
      Optional<ColumnReader> elements,
      int[] columns) {
    this.wanted = wanted;
    this.chosen = chosen;
    this.next = from;
    this.to = to;
    this.kept = kept;
    this.elements = elements;
    this.columns = columns;
  }

  @Override
  public @Nullable Batch next() {
    long[] rows = Positions.next(chosen, next, to, Positions.BATCH);
    if (rows.length == 0) {
      return null;
    }
    next = (int) rows[rows.length - 1] + 1;
    List<ColumnVector> values = elements.map(reader -> reader.read(rows)).orElse(List.of());
    List<ColumnVector> vectors = new ArrayList<>(wanted.size());
    for (RowColumn column : wanted) {
      vectors.add(
          column instanceof RowColumn.Stored stored
              ? stored.values().read(kept, rows)
              : values.get(slot((RowColumn.Element) column)));
    }
    return new Batch(rows.length, vectors);
  }

  private int slot(RowColumn.Element element) {
    return Arrays.binarySearch(columns, element.column());
  }
}
