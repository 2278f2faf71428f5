package org.laminsql.adapters.format.anndata;

import org.laminsql.adapters.array.ArrayGroup;
import org.laminsql.adapters.scan.Dataset;

/** Opens AnnData. */
public final class AnnDataFormat {

  private AnnDataFormat() {}

  /**
   * Whether a group is an AnnData: it says so, or, where anndata before 0.8 wrote no mark, it holds
   * both observations and variables.
   */
  public static boolean matches(ArrayGroup group) {
    return Encoding.of(group).equals(Encoding.ANNDATA)
        || (group.text("encoding-type").isEmpty()
            && group.childNames().contains("obs")
            && group.childNames().contains("var"));
  }

  /**
   * The tables of an AnnData; reads nothing yet.
   *
   * @param name the dataset's name, for messages
   * @param root the root of a file or store, or a group in a larger one
   * @param resource closed with the dataset
   */
  public static Dataset open(String name, ArrayGroup root, AutoCloseable resource) {
    return new AnnData(name, root, resource);
  }
}
