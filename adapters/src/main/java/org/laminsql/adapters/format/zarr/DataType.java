package org.laminsql.adapters.format.zarr;

import com.fasterxml.jackson.databind.JsonNode;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.Elements;

/** How elements of a fixed number of bytes lie in a decoded chunk. */
interface DataType {

  ElementType elementType();

  /** Bytes of one element; 0 for a text of no length. */
  int sizeInBytes();

  /** About how many bytes of memory one decoded element takes. */
  default long memoryOfOne() {
    return sizeInBytes();
  }

  /**
   * Reads elements that lie densely one after the other.
   *
   * @param bytes a whole number of elements
   * @param count how many those are
   * @param name of what is decoded, for messages
   */
  Elements decode(byte[] bytes, int count, String name);

  /**
   * The bytes of one fill value.
   *
   * @param fill as the metadata writes it; JSON null for none, which reads as zero
   * @throws IllegalArgumentException if it is no value of this type
   */
  byte[] encode(JsonNode fill);
}
