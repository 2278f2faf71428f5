package org.laminsql.adapters.format.zarr;

import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.codec.DecodedSize;

/** The elements of one chunk as bytes. */
interface ElementCodec {

  /** How many bytes they are. */
  DecodedSize size();

  /**
   * Reads the elements.
   *
   * @param bytes as many as {@link #size} says
   * @param name of the chunk, for messages
   */
  Elements decode(byte[] bytes, String name);

  /** A chunk of fill values, for one that is not stored. */
  Elements fill(String name);
}
