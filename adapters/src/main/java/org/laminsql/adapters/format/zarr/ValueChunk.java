package org.laminsql.adapters.format.zarr;

import java.util.List;
import java.util.Optional;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.storage.RangeSource;

/** An object that is one leaf. */
record ValueChunk(List<Long> leafShape, AxisOrder order, ByteStages stages, ElementCodec elements)
    implements ChunkDecoder {

  @Override
  public Elements read(Optional<RangeSource> stored, long[] leaf, String name) {
    if (stored.isEmpty()) {
      return elements.fill(name);
    }
    byte[] bytes = stages.decode(stored.get(), name);
    return order.plain(elements.decode(bytes, name), leafShape);
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
