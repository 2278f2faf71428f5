package org.laminsql.adapters.array;

import java.util.List;

/**
 * An n-dimensional array, stored in chunks of equal shape (a contiguous one is one chunk).
 *
 * <p>Row-major (C order), 0-based. Chunk coordinates count chunks, not elements.
 */
public non-sealed interface NdArray extends ArrayNode {

  /** Its shape; empty for a scalar. */
  List<Long> shape();

  /**
   * The names of its dimensions, as long as {@link #shape()}, {@code ""} for one without a name; or
   * empty if none has a name.
   */
  default List<String> dimensionNames() {
    return List.of();
  }

  /** What its elements are. */
  ElementType elementType();

  /** The shape of a chunk, as long as {@link #shape()}; never 0 in a dimension. */
  List<Long> chunkShape();

  /** Stored bytes of the chunk, 0 if it is missing (all fill values), -1 if not known. */
  long storedBytes(long[] chunk);

  /**
   * Reads and decodes one chunk, whole.
   *
   * @param chunk one coordinate a dimension
   * @return the chunk's elements in C order: {@code chunkShape} of them; those beyond the array's
   *     edge are there but mean nothing
   * @throws org.laminsql.catalog.error.LaminSqlException FILE_CORRUPT, ENCODING_NOT_SUPPORTED or
   *     IO, naming array and chunk; never made-up values
   */
  Elements readChunk(long[] chunk);

  /** How many elements there are. */
  default long size() {
    return shape().stream().reduce(1L, Math::multiplyExact);
  }

  /** How many chunks there are; 0 if a dimension is 0. */
  default long chunkCount() {
    long count = 1;
    for (int i = 0; i < shape().size(); i++) {
      count *= -Math.floorDiv(-shape().get(i), chunkShape().get(i));
    }
    return count;
  }
}
