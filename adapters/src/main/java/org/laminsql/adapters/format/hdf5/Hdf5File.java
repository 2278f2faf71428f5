package org.laminsql.adapters.format.hdf5;

import org.laminsql.adapters.array.ArrayGroup;

/**
 * An open HDF5 file. Safe to share between threads; its nodes are good until it is closed.
 *
 * <p>Closing it closes the files that links and datasets led to. Its own source belongs to who
 * opened that.
 */
public final class Hdf5File implements AutoCloseable {

  private final ArrayGroup root;
  private final OtherFiles otherFiles;

  Hdf5File(ArrayGroup root, OtherFiles otherFiles) {
    this.root = root;
    this.otherFiles = otherFiles;
  }

  /** The root group. */
  public ArrayGroup root() {
    return root;
  }

  @Override
  public void close() {
    otherFiles.close();
  }
}
