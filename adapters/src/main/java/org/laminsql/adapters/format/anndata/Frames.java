package org.laminsql.adapters.format.anndata;

import org.laminsql.adapters.array.ArrayGroup;
import org.laminsql.adapters.array.ArrayNode;
import org.laminsql.adapters.array.NdArray;

/** Opens a data frame in whichever layout a release of anndata wrote it. */
final class Frames {

  private Frames() {}

  /**
   * The frame a node holds.
   *
   * @param root of the AnnData: up to 0.6 the categories lie below its {@code uns}
   */
  static Frame open(String dataset, ArrayNode node, ArrayGroup root) {
    return node instanceof NdArray records
        ? RecordFrame.open(dataset, records, root)
        : Frame.open(dataset, (ArrayGroup) node);
  }
}
