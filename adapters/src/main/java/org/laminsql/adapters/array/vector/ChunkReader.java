package org.laminsql.adapters.array.vector;

import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.array.NdArray;

/** Gives decoded chunks, and decides how long they are kept. */
public interface ChunkReader {

  /** The chunk at that coordinate; decoded now, or before. */
  Elements chunk(NdArray array, long... chunk);
}
