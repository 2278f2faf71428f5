package org.laminsql.adapters.format.anndata;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The entries of a sparse matrix that a scan passes over.
 *
 * @param entries ascending ranges {@code [from, to)} of entries, none empty
 * @param minor the positions on the minor side that are chosen; empty if all are
 */
record SparseSlice(List<long[]> entries, Optional<BitSet> minor) {

  static SparseSlice of(SparseMatrix matrix, LongRequest request) {
    boolean everyMajor = matrix.byRows() ? request.everyRow() : request.everyColumn();
    boolean everyMinor = matrix.byRows() ? request.everyColumn() : request.everyRow();
    BitSet major = matrix.byRows() ? request.rows() : request.columns();
    BitSet minor = matrix.byRows() ? request.columns() : request.rows();
    if (minor.isEmpty()) {
      return new SparseSlice(List.of(), Optional.empty());
    }
    List<long[]> entries =
        everyMajor ? everyEntry(matrix, request) : matrix.offsets().get().entries(major);
    return new SparseSlice(entries, everyMinor ? Optional.empty() : Optional.of(minor));
  }

  private static List<long[]> everyEntry(SparseMatrix matrix, LongRequest request) {
    long count = Math.min(matrix.entryCount(), request.limit().orElse(Long.MAX_VALUE));
    return count == 0 ? List.of() : List.of(new long[] {0, count});
  }

  /** How many entries it passes over. */
  long entryCount() {
    return entries.stream().mapToLong(range -> range[1] - range[0]).sum();
  }

  /** The parts of the slice in each window of {@code size} entries that it touches. */
  List<SparseSlice> windows(long size) {
    List<SparseSlice> windows = new ArrayList<>();
    List<long[]> current = new ArrayList<>();
    long window = -1;
    for (long[] range : entries) {
      for (long from = range[0]; from < range[1]; ) {
        long number = from / size;
        if (number != window && !current.isEmpty()) {
          windows.add(new SparseSlice(current, minor));
          current = new ArrayList<>();
        }
        window = number;
        long to = Math.min(range[1], (number + 1) * size);
        current.add(new long[] {from, to});
        from = to;
      }
    }
    if (!current.isEmpty()) {
      windows.add(new SparseSlice(current, minor));
    }
    return windows;
  }
}
