package org.laminsql.adapters.format.hdf5;

import java.util.ArrayList;
import java.util.List;
import org.laminsql.adapters.format.hdf5.Layout.IndexKind;

/** Parses what layout messages of versions 4 and 5 say about chunks. */
final class ChunkedLayoutParser {

  private static final int EDGES_UNFILTERED = 0x01;
  private static final int SINGLE_IS_FILTERED = 0x02;

  private ChunkedLayoutParser() {}

  /**
   * @param message stands behind the layout's class
   */
  static Layout.Chunked parse(Cursor message, int version) {
    int flags = message.u1();
    int rank = message.u1();
    int width = message.u1();
    if (width < 1 || width > 8) {
      throw message.place().corrupt("its chunk shape would be written in " + width + " bytes");
    }
    List<Long> shape = new ArrayList<>();
    for (int i = 0; i < rank; i++) {
      shape.add(message.unsigned(width));
    }
    IndexKind index = index(message, flags);
    return new Layout.Chunked(
        version, shape, (flags & EDGES_UNFILTERED) != 0, index, message.address());
  }

  private static IndexKind index(Cursor message, int flags) {
    int type = message.u1();
    return switch (type) {
      case 1 -> single(message, flags);
      case 2 -> new IndexKind.Implicit();
      case 3 -> skipping(message, 1, new IndexKind.FixedArray());
      case 4 -> skipping(message, 5, new IndexKind.ExtensibleArray());
      case 5 -> skipping(message, 6, new IndexKind.TreeV2());
      default -> throw message.place().unsupported("chunk indexes of type " + type);
    };
  }

  private static IndexKind single(Cursor message, int flags) {
    if ((flags & SINGLE_IS_FILTERED) == 0) {
      return new IndexKind.Single(-1, 0);
    }
    long storedBytes = message.length();
    return new IndexKind.Single(storedBytes, (int) message.u4());
  }

  /** The parameters are repeated in the index's own header. */
  private static IndexKind skipping(Cursor message, int bytes, IndexKind kind) {
    message.skip(bytes);
    return kind;
  }
}
