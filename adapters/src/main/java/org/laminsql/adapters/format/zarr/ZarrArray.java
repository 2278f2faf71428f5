package org.laminsql.adapters.format.zarr;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.storage.KeyedStore;
import org.laminsql.adapters.storage.RangeSource;
import org.laminsql.adapters.storage.ReadCounter;

/** An array of either version. Of a sharded one the chunks are the inner chunks. */
record ZarrArray(String path, KeyedStore store, ReadCounter counter, ArrayMetadata metadata)
    implements NdArray {

  @Override
  public Map<String, Object> attributes() {
    return metadata.attributes();
  }

  @Override
  public List<Long> shape() {
    return metadata.shape();
  }

  @Override
  public List<String> dimensionNames() {
    return metadata.dimensionNames();
  }

  @Override
  public ElementType elementType() {
    return metadata.elementType();
  }

  @Override
  public List<Long> chunkShape() {
    return metadata.decoder().leafShape();
  }

  @Override
  public long storedBytes(long[] chunk) {
    return locate(chunk, metadata.decoder()::storedBytes);
  }

  @Override
  public Elements readChunk(long[] chunk) {
    Elements elements = locate(chunk, metadata.decoder()::read);
    counter.countChunk();
    return elements;
  }

  /** What to do with the object that holds a chunk. */
  private interface Use<T> {
    T of(Optional<RangeSource> stored, long[] leaf, String name);
  }

  private <T> T locate(long[] chunk, Use<T> use) {
    check(chunk);
    List<Long> leafShape = chunkShape();
    long[] object = new long[chunk.length];
    long[] leaf = new long[chunk.length];
    for (int i = 0; i < chunk.length; i++) {
      long leaves = metadata.chunkShape().get(i) / leafShape.get(i);
      object[i] = chunk[i] / leaves;
      leaf[i] = chunk[i] % leaves;
    }
    String key = Hierarchy.below(path, metadata.keys().key(object));
    Optional<RangeSource> stored = store.get(key);
    try {
      return use.of(stored, leaf, store.name() + "/" + key);
    } finally {
      stored.ifPresent(RangeSource::close);
    }
  }

  private void check(long[] chunk) {
    boolean exists = chunk.length == shape().size();
    for (int i = 0; exists && i < chunk.length; i++) {
      exists =
          chunk[i] >= 0 && chunk[i] < -Math.floorDiv(-shape().get(i), (long) chunkShape().get(i));
    }
    if (!exists) {
      throw new IllegalArgumentException(
          "no chunk " + Arrays.toString(chunk) + " in an array of shape " + shape());
    }
  }
}
