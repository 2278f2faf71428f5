package org.laminsql.adapters.format.hdf5;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The objects of variable length that data points to (section III.E). Keeps the collections of one
 * read; one thread.
 */
final class GlobalHeap {

  private static final int MOST_KEPT_BYTES = 16 << 20;

  /** What values that share an object, as fill values do, may add up to in a small file. */
  private static final long LEAST_LIMIT = 64L << 20;

  /** Of a collection and of an object, however wide lengths are: headers are aligned to 8. */
  private static final int HEADER_BYTES = 16;

  private final FileSpace space;
  private final Place place;
  private final long limit;
  private final Map<Long, Collection> collections = new HashMap<>();
  private long keptBytes;
  private long bytesRead;
  private Read last = new Read(0, 0, new byte[0]);

  GlobalHeap(FileSpace space, Place place) {
    this.space = space;
    this.place = place;
    this.limit = Math.max(LEAST_LIMIT, space.bytesFrom(0));
  }

  /** How many bytes a pointer into the heap takes: length, address, index. */
  int pointerBytes() {
    return 4 + space.superblock().sizeOfOffsets() + 4;
  }

  /**
   * The bytes that a pointer points to; the same array again if that is what the last one did.
   *
   * @param pointer stands at the length, which counts elements
   * @param elementBytes bytes of one of them
   */
  byte[] read(Cursor pointer, int elementBytes) {
    long length = Math.multiplyExact(pointer.u4(), (long) elementBytes);
    long address = pointer.address();
    long index = pointer.u4();
    if (length == 0 || address == 0 || address == Cursor.UNDEFINED) {
      return new byte[0];
    }
    if (!last.isOf(address, index, length)) {
      bytesRead += length;
      requirePlausible(bytesRead);
      Cursor object = object(address, index);
      if (length > object.remaining()) {
        throw place.corrupt("a value in it is longer than what is stored of it");
      }
      last = new Read(address, index, object.bytes((int) length));
    }
    return last.bytes;
  }

  /** Values share no objects, but for fill values, so that the file holds all their bytes. */
  void requirePlausible(long bytes) {
    if (bytes > limit) {
      throw place.corrupt("its values of variable length would be larger than the file");
    }
  }

  /** The whole object under an index. */
  Cursor object(long address, long index) {
    Collection collection = collections.get(address);
    if (collection == null) {
      collection = collection(address);
      keptBytes += collection.bytes.remaining();
      if (keptBytes > MOST_KEPT_BYTES) {
        collections.clear();
        keptBytes = collection.bytes.remaining();
      }
      collections.put(address, collection);
    }
    return collection
        .object(index)
        .orElseThrow(
            () -> place.corrupt("it points to an object of the global heap that is not there"));
  }

  private Collection collection(long address) {
    Cursor header = space.metadata(place, address, HEADER_BYTES);
    header.expect("GCOL").expectVersion(1, "global heap").skip(3);
    long size = header.length();
    Cursor body = space.metadata(place, address, Math.toIntExact(size));
    Map<Long, Range> objects = new HashMap<>();
    Cursor walk = body.rewound().skip(HEADER_BYTES);
    while (walk.remaining() >= HEADER_BYTES) {
      int start = walk.position();
      long index = walk.u2();
      walk.skip(6);
      int length = Math.toIntExact(walk.length());
      if (index == 0) {
        break;
      }
      walk.alignTo8(start);
      objects.put(index, new Range(walk.position(), length));
      walk.skip(length).alignTo8(start);
    }
    return new Collection(body, objects);
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Read(long address, long index, byte[] bytes) {
    boolean isOf(long otherAddress, long otherIndex, long length) {
      return address == otherAddress && index == otherIndex && bytes.length == length;
    }
  }

  private record Range(int position, int length) {}

  private record Collection(Cursor bytes, Map<Long, Range> objects) {
    Optional<Cursor> object(long index) {
      return Optional.ofNullable(objects.get(index))
          .map(range -> bytes.rewound().skip(range.position).slice(range.length));
    }
  }
}
