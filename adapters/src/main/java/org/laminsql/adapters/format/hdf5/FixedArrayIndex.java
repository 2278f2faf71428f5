package org.laminsql.adapters.format.hdf5;

import java.util.Optional;

/** Chunks in a fixed array: no unlimited dimension (section VII.C). */
final class FixedArrayIndex implements ChunkIndex {

  private static final int CHECKSUM = 4;
  private static final int BLOCK_PREFIX = 6;

  /** Bytes of a block's signature and version. */
  private static final int BEHIND_VERSION = 5;

  private final FileSpace space;
  private final Place place;
  private final ChunkGrid grid;
  private final int entryBytes;
  private final long entriesPerPage;
  private final long entries;
  private final long blockAddress;

  FixedArrayIndex(FileSpace space, Place place, ChunkGrid grid, long address) {
    this.space = space;
    this.place = place;
    this.grid = grid;
    Superblock sizes = space.superblock();
    int length = 8 + sizes.sizeOfLengths() + sizes.sizeOfOffsets() + CHECKSUM;
    Cursor header = space.checked(place, address, length);
    header.expect("FAHD").expectVersion(0, "fixed array").skip(1);
    entryBytes = header.u1();
    entriesPerPage = 1L << header.u1();
    entries = header.length();
    blockAddress = header.address();
    if (entryBytes != grid.entryBytes(header)) {
      throw place.corrupt("its chunk index has entries of " + entryBytes + " bytes");
    }
  }

  @Override
  public Optional<StoredChunk> find(long[] chunk) {
    long number = grid.number(chunk, 0);
    if (blockAddress == Cursor.UNDEFINED) {
      return Optional.empty();
    }
    if (number >= entries) {
      throw place.corrupt("its chunk index has " + entries + " entries only");
    }
    Optional<Cursor> page = entries > entriesPerPage ? page(number) : Optional.of(wholeBlock());
    return page.map(
            cursor -> {
              int inPage = (int) (entries > entriesPerPage ? number % entriesPerPage : number);
              return grid.entry(cursor.skip(inPage * entryBytes));
            })
        .filter(stored -> stored.address() != Cursor.UNDEFINED);
  }

  private Cursor wholeBlock() {
    int prefix = BLOCK_PREFIX + space.superblock().sizeOfOffsets();
    long length = prefix + entries * entryBytes + CHECKSUM;
    Cursor block = space.checked(place, blockAddress, length);
    return block.expect("FADB").expectVersion(0, "fixed array block").skip(prefix - BEHIND_VERSION);
  }

  private Optional<Cursor> page(long number) {
    long pages = -Math.floorDiv(-entries, entriesPerPage);
    int bitmapBytes = Math.toIntExact((pages + 7) / 8);
    int prefix = BLOCK_PREFIX + space.superblock().sizeOfOffsets();
    Cursor block = space.checked(place, blockAddress, prefix + (long) bitmapBytes + CHECKSUM);
    block.expect("FADB").expectVersion(0, "fixed array block").skip(prefix - BEHIND_VERSION);
    long page = number / entriesPerPage;
    int flags = block.skip((int) (page / 8)).u1();
    if ((flags & (0x80 >> (page % 8))) == 0) {
      return Optional.empty();
    }
    long pageBytes = entriesPerPage * entryBytes + CHECKSUM;
    long start = blockAddress + prefix + bitmapBytes + CHECKSUM + page * pageBytes;
    long count = Math.min(entriesPerPage, entries - page * entriesPerPage);
    return Optional.of(space.checked(place, start, count * entryBytes + CHECKSUM));
  }
}
