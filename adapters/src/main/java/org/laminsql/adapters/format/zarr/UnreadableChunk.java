package org.laminsql.adapters.format.zarr;

import static org.laminsql.catalog.error.LaminSqlError.ENCODING_NOT_SUPPORTED;

import java.util.List;
import java.util.Optional;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.storage.RangeSource;

/** An object in an encoding that is not known: it can be listed, not read. */
record UnreadableChunk(List<Long> leafShape, String encoding) implements ChunkDecoder {

  @Override
  public Elements read(Optional<RangeSource> stored, long[] leaf, String name) {
    throw ENCODING_NOT_SUPPORTED.with(name, encoding);
  }

  @Override
  public long storedBytes(Optional<RangeSource> stored, long[] leaf, String name) {
    return -1;
  }

  @Override
  public long largestStored() {
    return Long.MAX_VALUE;
  }
}
