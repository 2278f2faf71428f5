package org.laminsql.adapters.format.hdf5;

import java.util.ArrayList;
import java.util.List;

/**
 * The links of a group as HDF5 1.6 and its successors by default store them: a B-tree of version 1
 * over names in a local heap (sections III.A.1, III.B to D).
 */
final class SymbolTable {

  private static final int GROUP_NODE = 0;
  private static final int DEEPEST = 32;
  private static final int SOFT_LINK = 2;
  private static final int SCRATCH_BYTES = 16;

  private final FileSpace space;
  private final Place place;
  private final Cursor names;
  private final List<NamedLink> links = new ArrayList<>();

  private SymbolTable(FileSpace space, Place place, Cursor names) {
    this.space = space;
    this.place = place;
    this.names = names;
  }

  /** In the order of the tree, which is by name. */
  static List<NamedLink> links(FileSpace space, Cursor message) {
    long treeAddress = message.address();
    Cursor names = localHeap(space, message.place(), message.address());
    SymbolTable table = new SymbolTable(space, message.place(), names);
    table.addTree(treeAddress, DEEPEST);
    return table.links;
  }

  private static Cursor localHeap(FileSpace space, Place place, long address) {
    Superblock sizes = space.superblock();
    int length = 8 + 2 * sizes.sizeOfLengths() + sizes.sizeOfOffsets();
    Cursor heap = space.metadata(place, address, length);
    heap.expect("HEAP").expectVersion(0, "local heap").skip(3);
    int size = Math.toIntExact(heap.length());
    heap.length();
    return space.metadata(place, heap.address(), size);
  }

  private void addTree(long address, int levelAbove) {
    Superblock sizes = space.superblock();
    int prefix = 8 + 2 * sizes.sizeOfOffsets();
    Cursor head = space.metadata(place, address, prefix).expect("TREE");
    int type = head.u1();
    int level = head.u1();
    int entries = head.u2();
    if (type != GROUP_NODE || level >= levelAbove) {
      throw place.corrupt("the index of its names is not built as it should be");
    }
    int entryBytes = sizes.sizeOfLengths() + sizes.sizeOfOffsets();
    Cursor children = space.metadata(place, address + prefix, entries * entryBytes);
    for (int i = 0; i < entries; i++) {
      long child = children.skip(sizes.sizeOfLengths()).address();
      if (level > 0) {
        addTree(child, level);
      } else {
        addNode(child);
      }
    }
  }

  private void addNode(long address) {
    Cursor head = space.metadata(place, address, 8);
    head.expect("SNOD").expectVersion(1, "symbol table node").skip(1);
    int count = head.u2();
    int entryBytes = 2 * space.superblock().sizeOfOffsets() + 8 + SCRATCH_BYTES;
    Cursor entries = space.metadata(place, address + 8, count * entryBytes);
    for (int i = 0; i < count; i++) {
      links.add(entry(entries));
    }
  }

  private NamedLink entry(Cursor entries) {
    String name = nameAt(entries.unsigned(entries.sizeOfOffsets()));
    long address = entries.address();
    long cacheType = entries.u4();
    Cursor scratch = entries.skip(4).slice(SCRATCH_BYTES);
    Link link =
        cacheType == SOFT_LINK ? new Link.Soft(nameAt(scratch.u4())) : new Link.Hard(address);
    return new NamedLink(name, -1, link);
  }

  private String nameAt(long offset) {
    return names.rewound().skip(Math.toIntExact(offset)).textToNul();
  }
}
