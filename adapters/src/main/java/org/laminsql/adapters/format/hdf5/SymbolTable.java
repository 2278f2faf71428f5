package org.laminsql.adapters.format.hdf5;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The links of a group as HDF5 1.6 and its successors by default store them: a B-tree of version 1
 * over names in a local heap (sections III.A.1, III.B and C).
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
  private final Set<Long> nodes = new HashSet<>();
  private long textsLeft;

  private SymbolTable(FileSpace space, Place place, Cursor names) {
    this.space = space;
    this.place = place;
    this.names = names;
    this.textsLeft = names.remaining();
  }

  /** In the order of the tree, which is by name. */
  static List<NamedLink> links(FileSpace space, Cursor message) {
    long treeAddress = message.address();
    Cursor names = LocalHeap.read(space, message.place(), message.address());
    SymbolTable table = new SymbolTable(space, message.place(), names);
    table.addTree(treeAddress, DEEPEST);
    return table.links;
  }

  private void addTree(long address, int levelAbove) {
    Superblock sizes = space.superblock();
    int prefix = 8 + 2 * sizes.sizeOfOffsets();
    Cursor head = space.metadata(place, address, prefix).expect("TREE");
    int type = head.u1();
    int level = head.u1();
    int entries = head.u2();
    if (type != GROUP_NODE || level >= levelAbove || !nodes.add(address)) {
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
    if (!nodes.add(address)) {
      throw place.corrupt("the index of its names is not built as it should be");
    }
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

  /** Each text lies in the heap once, so that all together are no longer than it. */
  private String nameAt(long offset) {
    String name = LocalHeap.text(names, offset);
    textsLeft -= 1 + name.length();
    if (textsLeft < 0) {
      throw place.corrupt("its names are longer than where they are stored");
    }
    return name;
  }
}
