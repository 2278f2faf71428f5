package org.laminsql.adapters.format.hdf5;

import java.util.ArrayList;
import java.util.List;

/** How an array's elements are laid out in the file (section IV.A.2.i). */
sealed interface Layout {

  /** In the object header itself. */
  record Compact(Cursor data) implements Layout {}

  /** In one piece, or nowhere yet. */
  record Contiguous(long address) implements Layout {}

  /**
   * In chunks of equal shape.
   *
   * @param version of the layout message
   * @param chunkShape one more than the array's dimensions: the last is the element's size
   * @param edgesAreUnfiltered whether chunks beyond the edge skip the filters
   * @param index how to find a chunk
   * @param address of the index, or {@link Cursor#UNDEFINED} if nothing is written
   */
  record Chunked(
      int version, List<Long> chunkShape, boolean edgesAreUnfiltered, IndexKind index, long address)
      implements Layout {
    public Chunked {
      chunkShape = List.copyOf(chunkShape);
    }
  }

  /**
   * In other datasets.
   *
   * @param address of the collection in the global heap that names them
   * @param index of the object in it
   */
  record Virtual(long address, long index) implements Layout {}

  /** Which index finds the chunks. */
  sealed interface IndexKind {

    /** A B-tree of version 1. */
    record TreeV1() implements IndexKind {}

    /** There is one chunk, at the index's address; -1 bytes if not filtered. */
    record Single(long storedBytes, int filterMask) implements IndexKind {}

    /** All chunks one behind the other. */
    record Implicit() implements IndexKind {}

    /** A fixed array. */
    record FixedArray() implements IndexKind {}

    /** An extensible array. */
    record ExtensibleArray() implements IndexKind {}

    /** A B-tree of version 2. */
    record TreeV2() implements IndexKind {}
  }

  /** Parses a layout message, versions 1 to 5. */
  static Layout parse(Cursor message) {
    int version = message.u1();
    return switch (version) {
      case 1, 2 -> parseOld(message, version);
      case 3, 4, 5 -> parseNew(message, version);
      default -> throw message.place().unsupported("version " + version + " of data layouts");
    };
  }

  private static Layout parseOld(Cursor message, int version) {
    int rank = message.u1();
    int layoutClass = message.u1();
    message.skip(5);
    long address = layoutClass == 0 ? Cursor.UNDEFINED : message.address();
    List<Long> shape = new ArrayList<>();
    for (int i = 0; i < rank; i++) {
      shape.add(message.u4());
    }
    return switch (layoutClass) {
      case 0 -> new Compact(message.slice(message.count4()));
      case 1 -> new Contiguous(address);
      case 2 -> new Chunked(version, shape, false, new IndexKind.TreeV1(), address);
      default -> throw unknown(message, layoutClass);
    };
  }

  private static Layout parseNew(Cursor message, int version) {
    int layoutClass = message.u1();
    return switch (layoutClass) {
      case 0 -> new Compact(message.slice(message.u2()));
      case 1 -> new Contiguous(message.address());
      case 2 -> version == 3 ? parseChunked3(message) : ChunkedLayoutParser.parse(message, version);
      case 3 -> new Virtual(message.address(), message.u4());
      default -> throw unknown(message, layoutClass);
    };
  }

  private static Layout parseChunked3(Cursor message) {
    int rank = message.u1();
    long address = message.address();
    List<Long> shape = new ArrayList<>();
    for (int i = 0; i < rank; i++) {
      shape.add(message.u4());
    }
    return new Chunked(3, shape, false, new IndexKind.TreeV1(), address);
  }

  private static RuntimeException unknown(Cursor message, int layoutClass) {
    return message.place().unsupported("the data layout of class " + layoutClass);
  }
}
