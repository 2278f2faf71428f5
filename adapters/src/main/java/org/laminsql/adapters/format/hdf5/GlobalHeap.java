package org.laminsql.adapters.format.hdf5;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The objects of variable length that data points to (section III.E). Keeps the collections of one
 * read; one thread.
 */
final class GlobalHeap {

  private static final int COLLECTIONS = 64;

  /** Of a collection and of an object, however wide lengths are: headers are aligned to 8. */
  private static final int HEADER_BYTES = 16;

  private final FileSpace space;
  private final Place place;
  private final Lru<Long, Map<Integer, byte[]>> collections = new Lru<>(COLLECTIONS);

  GlobalHeap(FileSpace space, Place place) {
    this.space = space;
    this.place = place;
  }

  /** How many bytes a pointer into the heap takes: length, address, index. */
  int pointerBytes() {
    return 4 + space.superblock().sizeOfOffsets() + 4;
  }

  /**
   * The bytes that a pointer points to.
   *
   * @param pointer stands at the length, which counts elements
   * @param elementBytes bytes of one of them
   */
  byte[] read(Cursor pointer, int elementBytes) {
    int count = pointer.count4();
    long address = pointer.address();
    int index = pointer.count4();
    if (count == 0 || address == 0 || address == Cursor.UNDEFINED) {
      return new byte[0];
    }
    byte[] stored = object(address, index);
    int length = Math.multiplyExact(count, elementBytes);
    if (length > stored.length) {
      throw place.corrupt("a value in it is longer than what is stored of it");
    }
    return length == stored.length ? stored : Arrays.copyOf(stored, length);
  }

  private byte[] object(long address, int index) {
    byte[] stored = collections.get(address, this::collection).get(index);
    if (stored == null) {
      throw place.corrupt("it points to an object of the global heap that is not there");
    }
    return stored;
  }

  private Map<Integer, byte[]> collection(long address) {
    Cursor header = space.metadata(place, address, HEADER_BYTES);
    header.expect("GCOL").expectVersion(1, "global heap").skip(3);
    long size = header.length();
    Cursor body = space.metadata(place, address, Math.toIntExact(size));
    body.skip(HEADER_BYTES);
    Map<Integer, byte[]> objects = new HashMap<>();
    while (body.remaining() >= HEADER_BYTES) {
      int start = body.position();
      int index = body.u2();
      body.skip(6);
      long length = body.length();
      if (index == 0) {
        break;
      }
      body.alignTo8(start);
      objects.put(index, body.bytes(Math.toIntExact(length)));
      body.alignTo8(start);
    }
    return objects;
  }
}
