package org.laminsql.adapters.format.hdf5;

import java.util.Arrays;
import java.util.Optional;

/** Chunks in a B-tree of version 1, walked down by key (section III.A.1). Keeps nodes. */
final class TreeV1Index implements ChunkIndex {

  private static final int CHUNK_NODE = 1;
  private static final int DEEPEST = 32;
  private static final int KEPT_NODES = 256;

  private final FileSpace space;
  private final Place place;
  private final ChunkGrid grid;
  private final long rootAddress;
  private final Lru<Long, Node> nodes = new Lru<>(KEPT_NODES);

  TreeV1Index(FileSpace space, Place place, ChunkGrid grid, long rootAddress) {
    this.space = space;
    this.place = place;
    this.grid = grid;
    this.rootAddress = rootAddress;
  }

  @Override
  public Optional<StoredChunk> find(long[] chunk) {
    long[] key = new long[chunk.length];
    for (int i = 0; i < key.length; i++) {
      key[i] = chunk[i] * grid.chunkShape().get(i);
    }
    long address = rootAddress;
    int levelAbove = DEEPEST;
    while (true) {
      Node node = nodes.get(address, this::read);
      if (node.level >= levelAbove) {
        throw place.corrupt("the index of its chunks is not built as it should be");
      }
      int entry = node.lastNotAfter(key);
      if (entry < 0) {
        return Optional.empty();
      }
      if (node.level == 0) {
        return Arrays.equals(node.offsets[entry], key)
            ? Optional.of(node.chunks[entry])
            : Optional.empty();
      }
      levelAbove = node.level;
      address = node.chunks[entry].address();
    }
  }

  private Node read(long address) {
    Superblock sizes = space.superblock();
    int prefix = 8 + 2 * sizes.sizeOfOffsets();
    Cursor head = space.metadata(place, address, prefix).expect("TREE");
    if (head.u1() != CHUNK_NODE) {
      throw place.corrupt("the index of its chunks is not where it should be");
    }
    int level = head.u1();
    int entries = head.u2();
    int keyBytes = 8 + 8 * (grid.rank() + 1);
    int bytes = entries * (keyBytes + sizes.sizeOfOffsets());
    return new Node(space.metadata(place, address + prefix, bytes), level, entries);
  }

  private final class Node {
    private final int level;
    private final long[][] offsets;
    private final StoredChunk[] chunks;

    Node(Cursor cursor, int level, int entries) {
      this.level = level;
      this.offsets = new long[entries][grid.rank()];
      this.chunks = new StoredChunk[entries];
      for (int i = 0; i < entries; i++) {
        long size = cursor.u4();
        int mask = (int) cursor.u4();
        for (int d = 0; d < grid.rank(); d++) {
          offsets[i][d] = cursor.unsigned(8);
        }
        chunks[i] = new StoredChunk(cursor.skip(8).address(), size, mask);
      }
    }

    int lastNotAfter(long[] key) {
      int low = 0;
      int high = offsets.length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (Arrays.compare(offsets[middle], key) <= 0) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low - 1;
    }
  }
}
