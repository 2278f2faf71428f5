package org.laminsql.adapters.format.hdf5;

/** The texts of an old group, or the names of external files (section III.D). */
final class LocalHeap {

  private LocalHeap() {}

  /** The data segment of the heap at an address. */
  static Cursor read(FileSpace space, Place place, long address) {
    Superblock sizes = space.superblock();
    int length = 8 + 2 * sizes.sizeOfLengths() + sizes.sizeOfOffsets();
    Cursor heap = space.metadata(place, address, length);
    heap.expect("HEAP").expectVersion(0, "local heap").skip(3);
    int size = Math.toIntExact(heap.length());
    heap.length();
    return space.metadata(place, heap.address(), size);
  }

  /** The text at an offset in a heap. */
  static String text(Cursor heap, long offset) {
    return heap.rewound().skip(Math.toIntExact(offset)).textToNul();
  }
}
