package org.laminsql.adapters.format.hdf5;

import java.util.Optional;

/** Chunks in a B-tree of version 2: several unlimited dimensions (section III.A.2). */
final class TreeV2Index implements ChunkIndex {

  private final ChunkGrid grid;
  private final BTreeV2 tree;

  TreeV2Index(FileSpace space, Place place, ChunkGrid grid, long address) {
    this.grid = grid;
    this.tree = BTreeV2.open(space, place, address);
  }

  @Override
  public Optional<StoredChunk> find(long[] chunk) {
    int type = grid.filtered() ? BTreeV2.FILTERED_CHUNKS : BTreeV2.CHUNKS;
    return tree.find(type, record -> compare(chunk, record)).map(grid::entry);
  }

  private int compare(long[] chunk, Cursor record) {
    record.skip(grid.entryBytes(record));
    for (long coordinate : chunk) {
      int order = Long.compare(coordinate, record.unsigned(8));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
