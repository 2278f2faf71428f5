package org.laminsql.adapters.format.hdf5;

import java.util.List;

/**
 * How an array is cut into chunks, and how many bytes one has. Immutable.
 *
 * @param shape of the array
 * @param maximumShape as long; -1 is unlimited
 * @param chunkShape as long; at least 1 in each dimension
 * @param chunkBytes of a decoded chunk
 * @param filtered whether chunks have a size of their own
 * @param version of the layout message
 */
record ChunkGrid(
    List<Long> shape,
    List<Long> maximumShape,
    List<Long> chunkShape,
    int chunkBytes,
    boolean filtered,
    int version) {

  private static final int FIRST_WITH_WIDE_SIZES = 5;

  ChunkGrid {
    shape = List.copyOf(shape);
    maximumShape = List.copyOf(maximumShape);
    chunkShape = List.copyOf(chunkShape);
  }

  int rank() {
    return shape.size();
  }

  /** How many chunks the array may have along a dimension; not for unlimited ones. */
  long largestCount(int dimension) {
    return -Math.floorDiv(-maximumShape.get(dimension), chunkShape.get(dimension));
  }

  /** Bytes in which an index writes the size of a filtered chunk. */
  int sizeBytes(Cursor sizes) {
    return version >= FIRST_WITH_WIDE_SIZES
        ? sizes.sizeOfLengths()
        : Math.min(8, 1 + (31 - Integer.numberOfLeadingZeros(chunkBytes) + 8) / 8);
  }

  /** Reads one entry of an array index; a null address means never written. */
  StoredChunk entry(Cursor cursor) {
    long address = cursor.address();
    return filtered
        ? new StoredChunk(address, cursor.unsigned(sizeBytes(cursor)), (int) cursor.u4())
        : new StoredChunk(address, chunkBytes, 0);
  }

  /** Bytes of such an entry. */
  int entryBytes(Cursor sizes) {
    return sizes.sizeOfOffsets() + (filtered ? sizeBytes(sizes) + 4 : 0);
  }

  /** Whether a chunk reaches beyond the array's edge. */
  boolean isPartial(long[] chunk) {
    for (int i = 0; i < chunk.length; i++) {
      if ((chunk[i] + 1) * chunkShape.get(i) > shape.get(i)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The chunk's number in C order, as array indexes count: over the largest shape, with the
   * dimension named slowest put first.
   *
   * @param slowest the unlimited dimension, or 0
   */
  long number(long[] chunk, int slowest) {
    long number = chunk[slowest];
    for (int i = 0; i < chunk.length; i++) {
      if (i != slowest) {
        number = Math.addExact(Math.multiplyExact(number, largestCount(i)), chunk[i]);
      }
    }
    return number;
  }
}
