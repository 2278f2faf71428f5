package org.laminsql.adapters.format.hdf5;

import org.laminsql.adapters.storage.RangeSource;
import org.laminsql.adapters.storage.ReadCounter;

/**
 * The bytes of one HDF5 file by address. Metadata goes through a small cache of blocks, data does
 * not. Safe to share between threads.
 */
final class FileSpace {

  private static final int BLOCK_BYTES = 64 * 1024;
  private static final int BLOCKS = 64;
  private static final int CHECKED_BLOCKS = 256;

  private final RangeSource source;
  private final ReadCounter counter;
  private final Superblock superblock;
  private final Lru<Long, byte[]> blocks = new Lru<>(BLOCKS);
  private final Lru<CheckedBlock, Cursor> checkedBlocks = new Lru<>(CHECKED_BLOCKS);
  private final Lazy<SharedMessages> sharedMessages;
  private final Lazy<ObjectPaths> paths;

  FileSpace(RangeSource source, ReadCounter counter, Superblock superblock) {
    this.source = source;
    this.counter = counter;
    this.superblock = superblock;
    this.sharedMessages = new Lazy<>(() -> SharedMessages.read(this, new Place(name(), "")));
    this.paths = new Lazy<>(() -> new ObjectPaths(this));
  }

  String name() {
    return source.name();
  }

  ReadCounter counter() {
    return counter;
  }

  Superblock superblock() {
    return superblock;
  }

  SharedMessages sharedMessages() {
    return sharedMessages.get();
  }

  ObjectPaths paths() {
    return paths.get();
  }

  /** How many bytes there are from that address on; 0 if it lies outside. */
  long bytesFrom(long address) {
    long size = source.sizeInBytes() - superblock.baseAddress();
    return address < 0 || address > size ? 0 : size - address;
  }

  /** Metadata at an address. */
  Cursor metadata(Place place, long address, int length) {
    require(place, address, length);
    byte[] bytes =
        length > BLOCK_BYTES
            ? source.read(superblock.baseAddress() + address, length)
            : fromBlocks(superblock.baseAddress() + address, length);
    return new Cursor(place, bytes, superblock.sizeOfOffsets(), superblock.sizeOfLengths());
  }

  /** Metadata whose last four bytes are its checksum, which is verified; they are left in. */
  Cursor checked(Place place, long address, long length) {
    require(place, address, length);
    CheckedBlock key = new CheckedBlock(address, Math.toIntExact(length));
    return checkedBlocks.get(key, block -> verified(place, block)).rewound(place);
  }

  private Cursor verified(Place place, CheckedBlock block) {
    Cursor cursor = metadata(place, block.address, block.length);
    cursor.skip(block.length - 4).verifyChecksum();
    return cursor;
  }

  /** Data at an address; not kept. */
  byte[] data(Place place, long address, int length) {
    require(place, address, length);
    return source.read(superblock.baseAddress() + address, length);
  }

  private void require(Place place, long address, long length) {
    if (address < 0 || length < 0 || length > bytesFrom(address)) {
      throw place.corrupt(
          "it points to " + length + " bytes at " + address + ", which are not in the file");
    }
  }

  private byte[] fromBlocks(long position, int length) {
    byte[] bytes = new byte[length];
    int done = 0;
    while (done < length) {
      long block = (position + done) / BLOCK_BYTES;
      int from = (int) ((position + done) % BLOCK_BYTES);
      byte[] stored = blocks.get(block, this::readBlock);
      int count = Math.min(length - done, stored.length - from);
      System.arraycopy(stored, from, bytes, done, count);
      done += count;
    }
    return bytes;
  }

  private byte[] readBlock(long block) {
    long start = block * BLOCK_BYTES;
    return source.read(start, (int) Math.min(BLOCK_BYTES, source.sizeInBytes() - start));
  }

  private record CheckedBlock(long address, int length) {}
}
