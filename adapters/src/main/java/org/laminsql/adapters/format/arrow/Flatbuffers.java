package org.laminsql.adapters.format.arrow;

import java.nio.BufferUnderflowException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads metadata. FlatBuffers for Java verifies nothing: of damaged metadata its accessors throw
 * whatever the buffer does, which is turned here into a corrupt file.
 */
final class Flatbuffers {

  private Flatbuffers() {}

  static <T> T read(Place place, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IndexOutOfBoundsException
        | IllegalArgumentException
        | BufferUnderflowException
        | NegativeArraySizeException e) {
      throw place.corrupt("its metadata is damaged", e);
    }
  }

  /** A length of a list in metadata, whose elements take so many bytes or more. */
  static int length(int length, int elementBytes, int metadataBytes, Place place) {
    if (length < 0 || length > metadataBytes / elementBytes) {
      throw place.corrupt("its metadata lists " + length + " entries, which it cannot hold");
    }
    return length;
  }

  /** What the format requires. */
  static <T> T required(@Nullable T part, String what, Place place) {
    if (part == null) {
      throw place.corrupt("its metadata lacks " + what);
    }
    return part;
  }
}
