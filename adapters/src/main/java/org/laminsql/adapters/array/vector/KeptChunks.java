package org.laminsql.adapters.array.vector;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.array.NdArray;

/**
 * Keeps every chunk it decoded, so that the splits of one scan share them: for columns of data
 * frames and other small arrays. Safe to share between threads.
 */
public final class KeptChunks implements ChunkReader {

  private final Map<Key, Elements> chunks = new ConcurrentHashMap<>();

  @Override
  public Elements chunk(NdArray array, long... chunk) {
    return chunks.computeIfAbsent(Key.of(array, chunk), key -> array.readChunk(chunk));
  }

  private record Key(String path, List<Long> chunk) {

    static Key of(NdArray array, long[] chunk) {
      return new Key(array.path(), Arrays.stream(chunk).boxed().toList());
    }
  }
}
