package org.laminsql.adapters.format.arrays;

import org.laminsql.adapters.array.ArrayNode;
import org.laminsql.adapters.scan.Dataset;

/** Opens files and stores of plain arrays. */
public final class ArraysFormat {

  private ArraysFormat() {}

  /**
   * The arrays in a store as tables, each under its path; the array that a store itself is under
   * {@code ""}. Reads nothing yet.
   *
   * @param datasetName for messages
   * @param root the root of a file or store
   * @param resource closed with the dataset
   */
  public static Dataset open(String datasetName, ArrayNode root, AutoCloseable resource) {
    return new ArrayTree(datasetName, root, resource);
  }
}
