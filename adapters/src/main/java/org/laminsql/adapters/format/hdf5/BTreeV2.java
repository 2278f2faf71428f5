package org.laminsql.adapters.format.hdf5;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/** A B-tree of version 2 (section III.A.2). Immutable. */
final class BTreeV2 {

  static final int HUGE_OBJECTS = 1;
  static final int LINKS_BY_NAME = 5;
  static final int ATTRIBUTES_BY_NAME = 8;
  static final int CHUNKS = 10;
  static final int FILTERED_CHUNKS = 11;

  private static final int NODE_PREFIX = 6;
  private static final int CHECKSUM = 4;
  private static final int DEEPEST = 32;

  private final FileSpace space;
  private final Place place;
  private final int type;
  private final int recordBytes;
  private final Child root;

  /** Bytes of a child's number of records. */
  private final int countBytes;

  /** By depth: bytes of the number of records below a node of that depth. */
  private final List<Integer> totalBytes;

  private BTreeV2(
      FileSpace space,
      Place place,
      int type,
      int recordBytes,
      Child root,
      int countBytes,
      List<Integer> totalBytes) {
    this.space = space;
    this.place = place;
    this.type = type;
    this.recordBytes = recordBytes;
    this.root = root;
    this.countBytes = countBytes;
    this.totalBytes = totalBytes;
  }

  static BTreeV2 open(FileSpace space, Place place, long address) {
    Superblock sizes = space.superblock();
    int length = 16 + sizes.sizeOfOffsets() + 2 + sizes.sizeOfLengths() + CHECKSUM;
    Cursor header = space.checked(place, address, length);
    header.expect("BTHD").expectVersion(0, "B-tree");
    int type = header.u1();
    int nodeBytes = header.count4();
    int recordBytes = header.u2();
    int depth = header.u2();
    header.skip(2);
    Child root = new Child(header.address(), header.u2(), depth);
    if (depth > DEEPEST || recordBytes == 0 || nodeBytes < NODE_PREFIX + CHECKSUM) {
      throw place.corrupt("an index in it is not built as it should be");
    }
    long leafRecords = ((long) nodeBytes - NODE_PREFIX - CHECKSUM) / recordBytes;
    int countBytes = bytesFor(leafRecords);
    List<Integer> totalBytes = new ArrayList<>(List.of(0));
    long total = leafRecords;
    for (int level = 1; level <= depth; level++) {
      int pointer = sizes.sizeOfOffsets() + countBytes + totalBytes.get(level - 1);
      long records =
          ((long) nodeBytes - NODE_PREFIX - CHECKSUM - pointer) / (recordBytes + pointer);
      total = Math.addExact(Math.multiplyExact(records + 1, total), records);
      totalBytes.add(bytesFor(total));
    }
    return new BTreeV2(space, place, type, recordBytes, root, countBytes, List.copyOf(totalBytes));
  }

  private static int bytesFor(long number) {
    return (63 - Long.numberOfLeadingZeros(Math.max(1, number))) / 8 + 1;
  }

  /** Visits all records, in order. */
  void forEach(int expectedType, Consumer<Cursor> visitor) {
    requireType(expectedType);
    if (root.address != Cursor.UNDEFINED) {
      visit(root, visitor, new HashSet<>());
    }
  }

  private void visit(Child node, Consumer<Cursor> visitor, Set<Long> seen) {
    Node content = read(node);
    if (!seen.add(node.address)) {
      throw place.corrupt("an index in it runs in a circle");
    }
    for (int i = 0; i < node.records; i++) {
      if (node.depth > 0) {
        visit(content.child(i), visitor, seen);
      }
      visitor.accept(content.record(i));
    }
    if (node.depth > 0) {
      visit(content.child(node.records), visitor, seen);
    }
  }

  /**
   * The record that compares as 0, found without visiting others than those on its way.
   *
   * @param comparison negative if what is looked for lies before the record
   */
  Optional<Cursor> find(int expectedType, ToIntFunction<Cursor> comparison) {
    requireType(expectedType);
    if (root.address == Cursor.UNDEFINED) {
      return Optional.empty();
    }
    Child node = root;
    while (true) {
      Node content = read(node);
      int low = 0;
      int high = node.records;
      while (low < high) {
        int middle = (low + high) >>> 1;
        int order = comparison.applyAsInt(content.record(middle));
        if (order == 0) {
          return Optional.of(content.record(middle));
        } else if (order < 0) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      if (node.depth == 0) {
        return Optional.empty();
      }
      node = content.child(low);
    }
  }

  private void requireType(int expected) {
    if (type != expected) {
      throw place.corrupt("an index in it has type " + type + " instead of " + expected);
    }
  }

  private Node read(Child node) {
    int pointer =
        node.depth == 0
            ? 0
            : space.superblock().sizeOfOffsets() + countBytes + totalBytes.get(node.depth - 1);
    long length =
        NODE_PREFIX + (long) node.records * recordBytes + (node.records + 1L) * pointer + CHECKSUM;
    Cursor cursor = space.checked(place, node.address, length);
    cursor.expect(node.depth == 0 ? "BTLF" : "BTIN").expectVersion(0, "B-tree node").u1();
    return new Node(cursor, node, pointer);
  }

  private record Child(long address, int records, int depth) {}

  private final class Node {
    private final Cursor bytes;
    private final Child self;
    private final int pointerBytes;

    Node(Cursor bytes, Child self, int pointerBytes) {
      this.bytes = bytes;
      this.self = self;
      this.pointerBytes = pointerBytes;
    }

    Cursor record(int index) {
      return bytes.rewound().skip(NODE_PREFIX + index * recordBytes).slice(recordBytes);
    }

    Child child(int index) {
      Cursor pointer =
          bytes.rewound().skip(NODE_PREFIX + self.records * recordBytes + index * pointerBytes);
      long address = pointer.address();
      int records = Math.toIntExact(pointer.unsigned(countBytes));
      return new Child(address, records, self.depth - 1);
    }
  }
}
