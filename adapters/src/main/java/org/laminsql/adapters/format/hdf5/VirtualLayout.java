package org.laminsql.adapters.format.hdf5;

import java.util.ArrayList;
import java.util.List;

/** What a virtual dataset is put together from (section III.F). Immutable. */
record VirtualLayout(List<Mapping> mappings) {

  private static final int FILE_SHARED = 0x01;
  private static final int DATASET_SHARED = 0x02;
  private static final int SAME_FILE = 0x04;
  private static final String THIS_FILE = ".";

  VirtualLayout {
    mappings = List.copyOf(mappings);
  }

  /**
   * One part.
   *
   * @param file {@code .} for the file that the virtual dataset is in
   * @param dataset its path there
   * @param source the elements taken from it
   * @param target where they are in the virtual dataset
   */
  record Mapping(String file, String dataset, Selection source, Selection target) {}

  /** Parses the block of the global heap that the layout message points to. */
  static VirtualLayout parse(Cursor block) {
    int version = block.u1();
    if (version > 1) {
      throw block.place().unsupported("version " + version + " of virtual datasets");
    }
    long count = block.length();
    List<Mapping> mappings = new ArrayList<>();
    while (mappings.size() < count) {
      int flags = version == 0 ? 0 : block.u1();
      String file = (flags & SAME_FILE) != 0 ? THIS_FILE : file(block, flags, mappings);
      String dataset =
          (flags & DATASET_SHARED) != 0
              ? mappings.get(Math.toIntExact(block.length())).dataset
              : block.textToNul();
      requirePlain(file, block.place());
      requirePlain(dataset, block.place());
      mappings.add(new Mapping(file, dataset, Selection.parse(block), Selection.parse(block)));
    }
    return new VirtualLayout(mappings);
  }

  /** Names with a {@code %b} stand for as many sources as there happen to be. */
  private static void requirePlain(String name, Place place) {
    if (name.contains("%b") || name.contains("%%")) {
      throw place.unsupported("a virtual dataset whose sources are numbered (" + name + ")");
    }
  }

  private static String file(Cursor block, int flags, List<Mapping> mappings) {
    return (flags & FILE_SHARED) != 0
        ? mappings.get(Math.toIntExact(block.length())).file
        : block.textToNul();
  }
}
