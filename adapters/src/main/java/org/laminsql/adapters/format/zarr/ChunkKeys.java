package org.laminsql.adapters.format.zarr;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * How the key of a chunk is made of its coordinates.
 *
 * @param prefix what comes first, with its separator where coordinates follow: {@code c} in version
 *     3, nothing in version 2
 */
record ChunkKeys(String prefix, String separator) {

  /** As version 2 makes them: {@code 1.0}, and {@code 0} for a scalar. */
  static ChunkKeys plain(String separator) {
    return new ChunkKeys("", separator);
  }

  /** As version 3 makes them by default: {@code c/1/0}, and {@code c} for a scalar. */
  static ChunkKeys prefixed(String separator) {
    return new ChunkKeys("c", separator);
  }

  /** The key below the array. */
  String key(long[] chunk) {
    String coordinates =
        Arrays.stream(chunk).mapToObj(Long::toString).collect(Collectors.joining(separator));
    if (prefix.isEmpty()) {
      return chunk.length == 0 ? "0" : coordinates;
    }
    return chunk.length == 0 ? prefix : prefix + separator + coordinates;
  }

  /**
   * Checks the separator of a document.
   *
   * @return {@code separator}
   */
  static String checked(String separator, MetadataDocument document) {
    if (!separator.equals(".") && !separator.equals("/")) {
      throw document.corrupt("its separator cannot be \"" + separator + "\"");
    }
    return separator;
  }
}
