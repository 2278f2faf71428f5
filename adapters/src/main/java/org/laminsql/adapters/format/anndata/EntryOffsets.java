package org.laminsql.adapters.format.anndata;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.array.vector.Integers;
import org.laminsql.adapters.array.vector.Sizes;
import org.laminsql.adapters.scan.Positions;
import org.laminsql.catalog.error.LaminSqlError;

/** Where the entries of each row (CSR) or column (CSC) start: the array {@code indptr}. */
final class EntryOffsets {

  private final long[] offsets;

  private EntryOffsets(long[] offsets) {
    this.offsets = offsets;
  }

  /**
   * Reads and checks the array.
   *
   * @param majorCount how many rows or columns there are
   * @param entryCount how many entries are stored
   */
  static EntryOffsets read(String dataset, NdArray indptr, int majorCount, long entryCount) {
    if (indptr.size() != majorCount + 1L) {
      throw LaminSqlError.FILE_CORRUPT.with(
          dataset, indptr.path() + " has " + indptr.size() + " offsets for " + majorCount);
    }
    long[] offsets = values(dataset, indptr);
    for (int i = 0; i < majorCount; i++) {
      if (offsets[i + 1] < offsets[i]) {
        throw LaminSqlError.FILE_CORRUPT.with(dataset, indptr.path() + " descends at " + i);
      }
    }
    if (offsets[0] != 0 || offsets[majorCount] != entryCount) {
      throw LaminSqlError.FILE_CORRUPT.with(
          dataset,
          indptr.path() + " ends at " + offsets[majorCount] + " for " + entryCount + " entries");
    }
    return new EntryOffsets(offsets);
  }

  private static long[] values(String dataset, NdArray indptr) {
    long[] offsets = new long[Sizes.held(dataset, indptr.path(), indptr.size(), Long.BYTES)];
    int chunkSize = Math.toIntExact(indptr.chunkShape().get(0));
    for (int start = 0; start < offsets.length; start += chunkSize) {
      Elements elements = indptr.readChunk(new long[] {start / chunkSize});
      int count = Math.min(chunkSize, offsets.length - start);
      for (int i = 0; i < count; i++) {
        offsets[start + i] = Integers.at(elements, i);
      }
    }
    return offsets;
  }

  /** The first entry of a row or column. */
  long start(int major) {
    return offsets[major];
  }

  /** The entry behind the last one of a row or column. */
  long end(int major) {
    return offsets[major + 1];
  }

  /** The entries of some rows or columns as ranges {@code [from, to)}, none empty. */
  List<long[]> entries(BitSet major) {
    List<long[]> entries = new ArrayList<>();
    for (long[] range : Positions.ranges(major)) {
      long from = offsets[(int) range[0]];
      long to = offsets[(int) range[1]];
      if (!entries.isEmpty() && entries.get(entries.size() - 1)[1] == from) {
        entries.get(entries.size() - 1)[1] = to;
      } else if (to > from) {
        entries.add(new long[] {from, to});
      }
    }
    return entries;
  }

  /** The row or column of each entry; the entries ascend. */
  int[] majors(long[] entries) {
    int[] majors = new int[entries.length];
    int major = entries.length == 0 ? 0 : majorOf(entries[0]);
    for (int i = 0; i < entries.length; i++) {
      while (offsets[major + 1] <= entries[i]) {
        major++;
      }
      majors[i] = major;
    }
    return majors;
  }

  private int majorOf(long entry) {
    int low = 0;
    int high = offsets.length - 2;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (offsets[middle + 1] <= entry) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
