package org.laminsql.adapters.format.anndata;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.array.vector.ChunkReader;
import org.laminsql.adapters.array.vector.ChunkTally;
import org.laminsql.adapters.array.vector.KeptChunks;
import org.laminsql.adapters.array.vector.Once;
import org.laminsql.adapters.scan.CountScan;
import org.laminsql.adapters.scan.Positions;
import org.laminsql.adapters.scan.Scan;

/**
 * A matrix of which the entries that are not zero are stored, compressed by rows (CSR) or by
 * columns (CSC): the side it is compressed by is the major one.
 *
 * @param byRows whether rows are the major side
 * @param data the value of each entry
 * @param indices the position of each entry on the minor side
 * @param offsets where the entries of each major position start
 */
record SparseMatrix(
    String dataset,
    boolean byRows,
    int rowCount,
    int columnCount,
    NdArray data,
    NdArray indices,
    Once<EntryOffsets> offsets)
    implements Matrix {

  /** Entries that a split should read at least. */
  private static final long WORTH_A_SPLIT = 1 << 20;

  /** Chunks that a split should read at least: its first and last may be read by two splits. */
  private static final long CHUNKS_A_SPLIT = 8;

  @Override
  public String path() {
    return data.path();
  }

  @Override
  public ElementType elementType() {
    return data.elementType();
  }

  /** How many entries are stored. */
  long entryCount() {
    return data.size();
  }

  int minorCount() {
    return byRows ? columnCount : rowCount;
  }

  /** Whether a slice needs to know where an entry lies on the major side. */
  boolean needsMajor(LongRequest request) {
    return byRows ? request.needsRow() : request.needsColumn();
  }

  /** Whether a slice needs to know where an entry lies on the minor side. */
  boolean needsMinor(LongRequest request) {
    return byRows ? request.needsColumn() : request.needsRow();
  }

  /** Starts reading positions on the minor side. */
  MinorReader minors(ChunkReader chunks) {
    return new MinorReader(dataset, indices, minorCount(), chunks);
  }

  @Override
  public ColumnReader columns(int[] columns, KeptChunks kept) {
    return byRows ? new RowWiseColumns(this, columns) : new ColumnWiseColumns(this, columns, kept);
  }

  @Override
  public int rowsPerSplit(int[] columns) {
    if (!byRows || entryCount() == 0) {
      return Positions.BATCH;
    }
    double rowsPerEntry = (double) rowCount / entryCount();
    double chunks = CHUNKS_A_SPLIT * data.chunkShape().get(0) * rowsPerEntry;
    double worth = Math.min(Positions.BATCH, WORTH_A_SPLIT * rowsPerEntry);
    return (int) Math.min(Integer.MAX_VALUE, Math.max(1, Math.ceil(Math.max(chunks, worth))));
  }

  @Override
  public ChunkTally tally(int[] columns, BitSet rows) {
    BitSet major = byRows ? rows : new BitSet();
    if (!byRows) {
      Arrays.stream(columns).forEach(major::set);
    }
    List<long[]> entries = offsets.get().entries(major);
    return tally(data, entries).plus(tally(indices, entries));
  }

  static ChunkTally tally(NdArray array, List<long[]> entries) {
    return ChunkTally.of(array, Positions.chunks(entries, array.chunkShape().get(0)));
  }

  @Override
  public Scan scan(LongRequest request) {
    SparseSlice slice = SparseSlice.of(this, request);
    return request.wanted().isEmpty()
        ? new CountScan(slice.entryCount())
        : new SparseScan(this, request, slice);
  }
}
