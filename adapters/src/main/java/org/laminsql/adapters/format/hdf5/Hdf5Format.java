package org.laminsql.adapters.format.hdf5;

import org.laminsql.adapters.storage.RangeSource;
import org.laminsql.adapters.storage.ReadCounter;

/** The format HDF5. */
public final class Hdf5Format {

  private Hdf5Format() {}

  /**
   * Opens a file: reads its superblock and the header of its root group.
   *
   * @param source stays open as long as the file is used, and is closed by the caller
   * @param counter is told of every chunk that is decoded
   * @throws org.laminsql.catalog.error.LaminSqlException FILE_CORRUPT if it is no HDF5 file or cut
   *     off, ENCODING_NOT_SUPPORTED if its version is not known
   */
  public static Hdf5File open(RangeSource source, ReadCounter counter) {
    Place place = new Place(source.name(), "");
    Superblock superblock = place.guard(() -> Superblock.read(source, place));
    FileSpace space = new FileSpace(source, counter, superblock);
    ExternalFiles externalFiles = ExternalFiles.beside(space);
    return new Hdf5File(new Nodes(space, externalFiles).root(), externalFiles);
  }
}
