package org.laminsql.adapters.format.hdf5;

import java.util.List;
import java.util.Optional;

/**
 * An array put together from others. What no source covers is the fill value, as in HDF5; a source
 * that is missing or too small is an error, where HDF5 shows fill values too.
 */
final class VirtualStore implements ChunkStore {

  private final List<Long> shape;
  private final List<Long> chunkShape;
  private final int elementBytes;
  private final FillValue fill;
  private final Lazy<List<VirtualPart>> parts;

  VirtualStore(List<Long> shape, int elementBytes, FillValue fill, Lazy<List<VirtualPart>> parts) {
    this.shape = shape;
    this.chunkShape = ContiguousStore.chunkShape(shape, elementBytes);
    this.elementBytes = elementBytes;
    this.fill = fill;
    this.parts = parts;
  }

  @Override
  public List<Long> chunkShape() {
    return chunkShape;
  }

  @Override
  public long storedBytes(long[] chunk) {
    return -1;
  }

  @Override
  public Optional<byte[]> read(long[] chunk) {
    int rank = chunk.length;
    long[] from = new long[rank];
    long[] to = new long[rank];
    for (int d = 0; d < rank; d++) {
      from[d] = chunk[d] * chunkShape.get(d);
      to[d] = Math.min(shape.get(d), from[d] + chunkShape.get(d));
    }
    int elements = Math.toIntExact(chunkShape.stream().reduce(1L, Math::multiplyExact));
    byte[] bytes = fill.repeated(elements);
    for (VirtualPart part : parts.get()) {
      part.copy(from, to, (source, at, target) -> copy(source, at, bytes, from, target));
    }
    return Optional.of(bytes);
  }

  private void copy(byte[] source, int at, byte[] bytes, long[] from, long[] target) {
    long index = 0;
    for (int d = 0; d < target.length; d++) {
      index = index * chunkShape.get(d) + target[d] - from[d];
    }
    System.arraycopy(
        source, at * elementBytes, bytes, Math.toIntExact(index) * elementBytes, elementBytes);
  }
}
