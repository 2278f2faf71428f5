package org.laminsql.adapters.format.hdf5;

import java.util.List;
import java.util.Optional;

/** An array in chunks, found through an index and decoded by filters. */
final class ChunkedStore implements ChunkStore {

  private final FileSpace space;
  private final Place place;
  private final ChunkGrid grid;
  private final FilterPipeline filters;
  private final boolean edgesAreUnfiltered;
  private final Lazy<ChunkIndex> index;

  ChunkedStore(
      FileSpace space, Place place, ChunkGrid grid, FilterPipeline filters, Layout.Chunked layout) {
    this.space = space;
    this.place = place;
    this.grid = grid;
    this.filters = filters;
    this.edgesAreUnfiltered = layout.edgesAreUnfiltered();
    this.index = new Lazy<>(() -> index(layout));
  }

  private ChunkIndex index(Layout.Chunked layout) {
    long address = layout.address();
    if (address == Cursor.UNDEFINED) {
      return chunk -> Optional.empty();
    }
    Layout.IndexKind kind = layout.index();
    if (kind instanceof Layout.IndexKind.TreeV1) {
      return new TreeV1Index(space, place, grid, address);
    } else if (kind instanceof Layout.IndexKind.Single single) {
      long size = single.storedBytes() < 0 ? grid.chunkBytes() : single.storedBytes();
      StoredChunk only = new StoredChunk(address, size, single.filterMask());
      return chunk -> Optional.of(only);
    } else if (kind instanceof Layout.IndexKind.Implicit) {
      return chunk -> Optional.of(implicit(address, chunk));
    } else if (kind instanceof Layout.IndexKind.FixedArray) {
      return new FixedArrayIndex(space, place, grid, address);
    } else if (kind instanceof Layout.IndexKind.ExtensibleArray) {
      return new ExtensibleArrayIndex(space, place, grid, address);
    }
    return new TreeV2Index(space, place, grid, address);
  }

  private StoredChunk implicit(long address, long[] chunk) {
    long offset = Math.multiplyExact(grid.number(chunk, 0), (long) grid.chunkBytes());
    return new StoredChunk(Math.addExact(address, offset), grid.chunkBytes(), 0);
  }

  @Override
  public List<Long> chunkShape() {
    return grid.chunkShape();
  }

  @Override
  public long storedBytes(long[] chunk) {
    return index.get().find(chunk).map(StoredChunk::sizeInBytes).orElse(0L);
  }

  @Override
  public Optional<byte[]> read(long[] chunk) {
    return index.get().find(chunk).map(stored -> decode(stored, chunk));
  }

  private byte[] decode(StoredChunk stored, long[] chunk) {
    byte[] bytes = space.data(place, stored.address(), Math.toIntExact(stored.sizeInBytes()));
    FilterPipeline used =
        edgesAreUnfiltered && grid.isPartial(chunk) ? FilterPipeline.NONE : filters;
    return used.decode(place, bytes, stored.filterMask(), grid.chunkBytes());
  }
}
