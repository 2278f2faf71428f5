package org.laminsql.adapters.format.hdf5;

import java.util.Arrays;
import org.laminsql.adapters.storage.RangeSource;

/**
 * What the superblock says (section II.A).
 *
 * @param baseAddress the byte of the file that addresses count from: behind a user block
 * @param sizeOfOffsets bytes of an address
 * @param sizeOfLengths bytes of a length
 * @param extensionAddress object header of the extension, or {@link Cursor#UNDEFINED}
 * @param rootAddress object header of the root group
 */
record Superblock(
    long baseAddress,
    int sizeOfOffsets,
    int sizeOfLengths,
    long extensionAddress,
    long rootAddress) {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};
  private static final int LARGEST = 256;

  /** Finds and reads the superblock: at byte 0, 512, 1024, 2048, …. */
  static Superblock read(RangeSource source, Place place) {
    long size = source.sizeInBytes();
    for (long at = 0; at < size; at = at == 0 ? 512 : at * 2) {
      if (size - at >= SIGNATURE.length
          && Arrays.equals(source.read(at, SIGNATURE.length), SIGNATURE)) {
        byte[] bytes = source.read(at, (int) Math.min(LARGEST, size - at));
        return parse(new Cursor(place, bytes, 8, 8), bytes, at, size);
      }
    }
    throw place.corrupt("it is no HDF5 file");
  }

  private static Superblock parse(Cursor sizes, byte[] bytes, long at, long fileSize) {
    int version = sizes.skip(SIGNATURE.length).u1();
    if (version > 3) {
      throw sizes.place().unsupported("version " + version + " of HDF5's superblock");
    }
    if (version < 2) {
      sizes.skip(4);
    }
    int sizeOfOffsets = width(sizes);
    int sizeOfLengths = width(sizes);
    Cursor cursor = new Cursor(sizes.place(), bytes, sizeOfOffsets, sizeOfLengths);
    cursor.skip(sizes.position());
    return version < 2 ? parseOld(cursor, version, at, fileSize) : parseNew(cursor, at, fileSize);
  }

  private static Superblock parseOld(Cursor cursor, int version, long at, long fileSize) {
    cursor.skip(version == 0 ? 9 : 13);
    long base = cursor.address();
    cursor.address();
    requireWhole(cursor.place(), cursor.address(), base, at, fileSize);
    cursor.address();
    cursor.skip(cursor.sizeOfOffsets());
    return new Superblock(
        at, cursor.sizeOfOffsets(), cursor.sizeOfLengths(), Cursor.UNDEFINED, cursor.address());
  }

  private static Superblock parseNew(Cursor cursor, long at, long fileSize) {
    cursor.skip(1);
    long base = cursor.address();
    long extension = cursor.address();
    long end = cursor.address();
    long root = cursor.address();
    cursor.verifyChecksum();
    requireWhole(cursor.place(), end, base, at, fileSize);
    return new Superblock(at, cursor.sizeOfOffsets(), cursor.sizeOfLengths(), extension, root);
  }

  private static int width(Cursor cursor) {
    int width = cursor.u1();
    if (width != 2 && width != 4 && width != 8) {
      throw cursor.place().corrupt("its addresses or lengths would have " + width + " bytes");
    }
    return width;
  }

  private static void requireWhole(Place place, long end, long base, long at, long fileSize) {
    if (Math.addExact(Math.subtractExact(end, base), at) > fileSize) {
      throw place.corrupt(
          "it is cut off: it should have " + (end - base + at) + " bytes and has " + fileSize);
    }
  }
}
