package org.laminsql.adapters.format.hdf5;

import java.util.Optional;

/**
 * Chunks in an extensible array: one unlimited dimension (section VII.D).
 *
 * <p>Its first entries lie in the index block, the next in data blocks that the index block points
 * to, the rest in data blocks of super blocks, each pair of which doubles in size.
 */
final class ExtensibleArrayIndex implements ChunkIndex {

  private static final int CHECKSUM = 4;
  private static final int BLOCK_PREFIX = 6;

  /** Bytes of a block's signature and version. */
  private static final int BEHIND_VERSION = 5;

  private final FileSpace space;
  private final Place place;
  private final ChunkGrid grid;
  private final int slowest;
  private final int entryBytes;
  private final int offsetBytes;
  private final int indexBlockEntries;
  private final int smallestBlockEntries;
  private final int superBlocks;
  private final int superBlocksInIndex;
  private final int dataBlocksInIndex;
  private final long entriesPerPage;
  private final long indexBlockAddress;

  ExtensibleArrayIndex(FileSpace space, Place place, ChunkGrid grid, long address) {
    this.space = space;
    this.place = place;
    this.grid = grid;
    this.slowest = grid.maximumShape().indexOf(-1L);
    Superblock sizes = space.superblock();
    int length = 12 + 6 * sizes.sizeOfLengths() + sizes.sizeOfOffsets() + CHECKSUM;
    Cursor header = space.checked(place, address, length);
    header.expect("EAHD").expectVersion(0, "extensible array").skip(1);
    entryBytes = header.u1();
    int bits = header.u1();
    offsetBytes = (bits + 7) / 8;
    indexBlockEntries = header.u1();
    smallestBlockEntries = header.u1();
    int smallestPointers = header.u1();
    entriesPerPage = 1L << header.u1();
    indexBlockAddress = header.skip(6 * sizes.sizeOfLengths()).address();
    if (slowest < 0
        || bits > Long.SIZE
        || entryBytes != grid.entryBytes(header)
        || Integer.bitCount(smallestBlockEntries) != 1
        || Integer.bitCount(smallestPointers) != 1) {
      throw place.corrupt("its chunk index is not built as it should be");
    }
    superBlocks = 1 + bits - Integer.numberOfTrailingZeros(smallestBlockEntries);
    superBlocksInIndex = 2 * Integer.numberOfTrailingZeros(smallestPointers);
    dataBlocksInIndex = 2 * (smallestPointers - 1);
  }

  @Override
  public Optional<StoredChunk> find(long[] chunk) {
    if (indexBlockAddress == Cursor.UNDEFINED) {
      return Optional.empty();
    }
    return entry(grid.number(chunk, slowest))
        .map(grid::entry)
        .filter(stored -> stored.address() != Cursor.UNDEFINED);
  }

  private Optional<Cursor> entry(long number) {
    if (number < indexBlockEntries) {
      return Optional.of(indexBlock().skip((int) number * entryBytes));
    }
    long beyond = number - indexBlockEntries;
    int superBlock = 63 - Long.numberOfLeadingZeros(beyond / smallestBlockEntries + 1);
    if (superBlock >= superBlocks) {
      throw place.corrupt("its chunk index is too small for its shape");
    }
    long blockEntries = smallestBlockEntries * (1L << ((superBlock + 1) / 2));
    long inSuperBlock = beyond - smallestBlockEntries * ((1L << superBlock) - 1);
    long dataBlock = inSuperBlock / blockEntries;
    long inDataBlock = inSuperBlock % blockEntries;
    return superBlock < superBlocksInIndex
        ? inIndexedBlock(firstDataBlock(superBlock) + dataBlock, blockEntries, inDataBlock)
        : inSuperBlock(superBlock, dataBlock, blockEntries, inDataBlock);
  }

  /** How many data blocks there are in the super blocks before that one. */
  private static long firstDataBlock(int superBlock) {
    long blocks = 0;
    for (int i = 0; i < superBlock; i++) {
      blocks += 1L << (i / 2);
    }
    return blocks;
  }

  private Cursor indexBlock() {
    int offsets = space.superblock().sizeOfOffsets();
    int addresses = dataBlocksInIndex + Math.max(0, superBlocks - superBlocksInIndex);
    long length =
        BLOCK_PREFIX
            + offsets
            + (long) indexBlockEntries * entryBytes
            + (long) addresses * offsets
            + CHECKSUM;
    Cursor block = space.checked(place, indexBlockAddress, length);
    return block.expect("EAIB").expectVersion(0, "extensible array block").skip(1 + offsets);
  }

  private long addressInIndexBlock(long index) {
    int skipped = indexBlockEntries * entryBytes;
    Cursor block = indexBlock().skip(skipped);
    return block.skip(Math.toIntExact(index * block.sizeOfOffsets())).address();
  }

  private Optional<Cursor> inIndexedBlock(long dataBlock, long blockEntries, long entry) {
    long address = addressInIndexBlock(dataBlock);
    if (address == Cursor.UNDEFINED) {
      return Optional.empty();
    }
    if (blockEntries > entriesPerPage) {
      throw place.unsupported("an extensible array with pages in its first blocks");
    }
    return Optional.of(inDataBlock(address, blockEntries, entry));
  }

  private Cursor inDataBlock(long address, long blockEntries, long entry) {
    int prefix = BLOCK_PREFIX + space.superblock().sizeOfOffsets() + offsetBytes;
    Cursor block = space.checked(place, address, prefix + blockEntries * entryBytes + CHECKSUM);
    block.expect("EADB").expectVersion(0, "extensible array block");
    return block.skip(prefix - BEHIND_VERSION + (int) entry * entryBytes);
  }

  private Optional<Cursor> inSuperBlock(
      int superBlock, long dataBlock, long blockEntries, long entry) {
    long address = addressInIndexBlock(dataBlocksInIndex + (long) superBlock - superBlocksInIndex);
    if (address == Cursor.UNDEFINED) {
      return Optional.empty();
    }
    long blocks = 1L << (superBlock / 2);
    long pages = blockEntries > entriesPerPage ? blockEntries / entriesPerPage : 0;
    int bitmapBytes = Math.toIntExact(blocks * ((pages + 7) / 8));
    int offsets = space.superblock().sizeOfOffsets();
    int prefix = BLOCK_PREFIX + offsets + offsetBytes;
    Cursor block =
        space.checked(place, address, prefix + bitmapBytes + blocks * offsets + CHECKSUM);
    block.expect("EASB").expectVersion(0, "extensible array block").skip(prefix - BEHIND_VERSION);
    byte[] bitmap = block.bytes(bitmapBytes);
    long blockAddress = block.skip(Math.toIntExact(dataBlock * offsets)).address();
    if (blockAddress == Cursor.UNDEFINED) {
      return Optional.empty();
    }
    return pages == 0
        ? Optional.of(inDataBlock(blockAddress, blockEntries, entry))
        : inPage(blockAddress, bitmap, dataBlock * pages, entry);
  }

  private Optional<Cursor> inPage(long address, byte[] bitmap, long firstPage, long entry) {
    long page = entry / entriesPerPage;
    long bit = firstPage + page;
    if ((bitmap[(int) (bit / 8)] & (0x80 >> (bit % 8))) == 0) {
      return Optional.empty();
    }
    int prefix = BLOCK_PREFIX + space.superblock().sizeOfOffsets() + offsetBytes + CHECKSUM;
    long pageBytes = entriesPerPage * entryBytes + CHECKSUM;
    Cursor content = space.checked(place, address + prefix + page * pageBytes, pageBytes);
    return Optional.of(content.skip((int) (entry % entriesPerPage) * entryBytes));
  }
}
