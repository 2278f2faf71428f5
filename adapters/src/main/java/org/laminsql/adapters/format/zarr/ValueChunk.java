package org.laminsql.adapters.format.zarr;

import java.util.List;
import java.util.Optional;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.storage.RangeSource;

/**
 * An object that is one leaf.
 *
 * @param count how many elements it has
 */
record ValueChunk(
    List<Long> leafShape, AxisOrder order, ByteStages stages, ElementCodec elements, int count)
    implements ChunkDecoder {

  /**
   * A chunk of that shape.
   *
   * @param steps from stored bytes to those of the elements, in the order of decoding
   * @param name of the array, for messages
   */
  static ValueChunk of(
      List<Long> shape, AxisOrder order, List<ByteStage> steps, ElementCodec elements, String name)
      throws UnknownEncoding {
    int count = ChunkMemory.count(shape, elements);
    ByteStages stages = ByteStages.endingIn(elements.size(count, name), steps, name);
    return new ValueChunk(shape, order, stages, elements, count);
  }

  @Override
  public Elements read(Optional<RangeSource> stored, long[] leaf, String name) {
    if (stored.isEmpty()) {
      return elements.fill(count, name);
    }
    byte[] bytes = stages.decode(stored.get(), name);
    return order.plain(elements.decode(bytes, count, name), leafShape);
  }

  @Override
  public long storedBytes(Optional<RangeSource> stored, long[] leaf, String name) {
    return stored.map(RangeSource::sizeInBytes).orElse(0L);
  }

  @Override
  public long largestStored() {
    return stages.storedSize().maximum();
  }
}
