package org.laminsql.adapters.format.fcs;

import org.laminsql.adapters.scan.Dataset;
import org.laminsql.adapters.storage.RangeSource;
import org.laminsql.adapters.storage.ReadCounter;

/** Opens files of the Flow Cytometry Standard. */
public final class FcsFormat {

  private FcsFormat() {}

  /**
   * The tables of an FCS file. Reads HEADER and TEXT of its first data set; events only when they
   * are scanned, in blocks of at most 1 MiB.
   *
   * <p>{@code ""} is the events, one column a channel in the order of the file, named by {@code
   * $PnN}; a channel is also found by its marker ({@code $PnS}) where no other has it, and {@code
   * event_idx} (0-based) exists when it is named. {@code channels} describes the channels, {@code
   * text} lists the keywords. Data sets behind the first are {@code dataset/2}, {@code
   * dataset/2/channels}, {@code dataset/2/text} and so on.
   *
   * @param datasetName what messages about parts call it
   * @param source the file; closed with the dataset
   * @param counter is told of every decoded block
   * @throws org.laminsql.catalog.error.LaminSqlException FILE_CORRUPT if it is no FCS file or its
   *     keywords cannot be read, ENCODING_NOT_SUPPORTED for an unknown version
   */
  public static Dataset open(String datasetName, RangeSource source, ReadCounter counter) {
    FcsDataSet first = FcsDataSet.first(new FileBytes(source, 0, counter));
    first.keywords();
    return new FcsFile(datasetName, source, first);
  }
}
