package org.laminsql.adapters.array.vector;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.array.NdArray;

/**
 * Keeps the chunk of one array that was asked for last: for large arrays read from front to back.
 * Used by one thread, for one array.
 */
public final class LatestChunk implements ChunkReader {

  private long[] coordinate = {};
  private @Nullable Elements elements;

  @Override
  public Elements chunk(NdArray array, long... chunk) {
    Elements latest = elements;
    if (latest == null || !Arrays.equals(coordinate, chunk)) {
      latest = array.readChunk(chunk);
      elements = latest;
      coordinate = chunk.clone();
    }
    return latest;
  }
}
