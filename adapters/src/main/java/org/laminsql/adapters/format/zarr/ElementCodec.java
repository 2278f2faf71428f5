package org.laminsql.adapters.format.zarr;

import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.codec.DecodedSize;

/** Elements as bytes. Safe to share between threads. */
interface ElementCodec {

  /** What they are. */
  ElementType elementType();

  /** About how many bytes of memory one element takes while a chunk is decoded. */
  long memoryOfOne();

  /**
   * How many bytes a chunk is.
   *
   * @param count of the chunk's elements
   * @param name of the array, for messages
   */
  DecodedSize size(int count, String name);

  /**
   * Reads the elements of a chunk.
   *
   * @param bytes as many as {@link #size} says
   * @param name of the chunk, for messages
   */
  Elements decode(byte[] bytes, int count, String name);

  /** A chunk of fill values, for one that is not stored. */
  Elements fill(int count, String name);
}
