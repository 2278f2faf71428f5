package org.laminsql.adapters.codec;

import static org.laminsql.catalog.error.LaminSqlError.ENCODING_NOT_SUPPORTED;
import static org.laminsql.catalog.error.LaminSqlError.FILE_CORRUPT;
import static org.laminsql.catalog.error.LaminSqlError.OUT_OF_MEMORY;

/**
 * How many bytes a decoder may give. Known before decoding, so that no stored number decides how
 * much memory is taken.
 *
 * @param maximum in bytes, never negative
 * @param exact whether it must be just {@code maximum} bytes
 */
public record DecodedSize(int maximum, boolean exact) {

  /** The largest array that every JVM can make. */
  private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 64;

  /** A chunk is in memory as bytes and as values, beside all else. */
  private static final long LARGEST_CHUNK =
      Math.min(LARGEST_ARRAY, Runtime.getRuntime().maxMemory() / 4);

  /**
   * Just so many bytes.
   *
   * @param name of what is decoded, for messages
   * @throws org.laminsql.catalog.error.LaminSqlException ENCODING_NOT_SUPPORTED if no array can
   *     hold them, OUT_OF_MEMORY if they would take more than a quarter of the heap there can be
   */
  public static DecodedSize exactly(long bytes, String name) {
    if (bytes > LARGEST_ARRAY) {
      throw ENCODING_NOT_SUPPORTED.with(name, "a chunk of " + bytes + " bytes");
    }
    if (bytes > LARGEST_CHUNK) {
      throw OUT_OF_MEMORY.with(
          "A chunk of "
              + name
              + " takes "
              + bytes
              + " bytes, too many for the heap of this program");
    }
    return new DecodedSize((int) bytes, true);
  }

  /** At most so many bytes, and never more than an array can hold. */
  public static DecodedSize atMost(long bytes) {
    return new DecodedSize((int) Math.min(bytes, LARGEST_CHUNK), false);
  }

  /**
   * Checks a size that was stored or decoded.
   *
   * @return {@code bytes}
   * @throws org.laminsql.catalog.error.LaminSqlException FILE_CORRUPT if it is not as it must be
   */
  public int checked(long bytes, String name) {
    if (bytes < 0 || bytes > maximum || (exact && bytes != maximum)) {
      throw FILE_CORRUPT.with(
          name,
          "it holds "
              + bytes
              + " bytes where "
              + (exact ? "" : "at most ")
              + maximum
              + " were expected");
    }
    return (int) bytes;
  }
}
