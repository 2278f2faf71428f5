package org.laminsql.adapters.format.hdf5;

import java.util.Optional;
import org.laminsql.adapters.storage.KeyedStore;
import org.laminsql.adapters.storage.RangeSource;
import org.laminsql.adapters.storage.ReadCounter;

/** The format HDF5. */
public final class Hdf5Format {

  private Hdf5Format() {}

  /**
   * Opens a file that stands alone: what lies in other files is refused.
   *
   * @see #open(RangeSource, KeyedStore, ReadCounter)
   */
  public static Hdf5File open(RangeSource source, ReadCounter counter) {
    return open(source, new OtherFiles(Optional.empty(), counter), counter);
  }

  /**
   * Opens a file: reads its superblock and the header of its root group.
   *
   * @param source stays open as long as the file is used, and is closed by the caller
   * @param folder holds the file; external links, external data and virtual datasets lead to files
   *     in it and below, to no others. Closed by the caller
   * @param counter is told of every chunk that is decoded
   * @throws org.laminsql.catalog.error.LaminSqlException FILE_CORRUPT if it is no HDF5 file or cut
   *     off, ENCODING_NOT_SUPPORTED if its version is not known
   */
  public static Hdf5File open(RangeSource source, KeyedStore folder, ReadCounter counter) {
    return open(source, new OtherFiles(Optional.of(folder), counter), counter);
  }

  private static Hdf5File open(RangeSource source, OtherFiles otherFiles, ReadCounter counter) {
    return new Hdf5File(Nodes.open(source, counter, "", otherFiles).root(), otherFiles);
  }
}
