package org.laminsql.adapters.format.arrow;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.laminsql.adapters.scan.Dataset;
import org.laminsql.adapters.storage.RangeSource;
import org.laminsql.adapters.storage.ReadCounter;

/** Opens Arrow IPC files and streams, told apart by their first bytes. Safe to share. */
public final class ArrowFormat {

  private static final int MAGIC = 6;
  private static final byte[] FEATHER_ONE = "FEA1".getBytes(StandardCharsets.US_ASCII);

  private ArrowFormat() {}

  /**
   * Opens a dataset of one table, {@code ""}; reads its schema.
   *
   * @param datasetName what the user calls it
   * @param source closed with the dataset; by the caller if this fails
   * @param counter is told of every column of a record batch that is decoded
   * @throws org.laminsql.catalog.error.LaminSqlException FILE_CORRUPT if it is neither or damaged,
   *     ENCODING_NOT_SUPPORTED if it is Feather version 1 or of another version of the metadata
   */
  public static Dataset open(String datasetName, RangeSource source, ReadCounter counter) {
    Place place = new Place(source.name(), "");
    return new ArrowDataset(
        datasetName, new ArrowTable(source, layout(source, place), counter), source);
  }

  /**
   * The columns that are the stored index of a pandas data frame, by the names that users see.
   *
   * @throws org.laminsql.catalog.error.LaminSqlException as {@link #open}
   */
  public static Set<String> indexColumns(RangeSource source) {
    Place place = new Place(source.name(), "");
    return PandasMetadata.indexColumns(layout(source, place).schema(), place);
  }

  private static Layout layout(RangeSource source, Place place) {
    byte[] start = source.read(0, (int) Math.min(MAGIC, source.sizeInBytes()));
    if (FileLayout.matches(start)) {
      return FileLayout.open(source, place);
    }
    if (Arrays.mismatch(start, FEATHER_ONE) == FEATHER_ONE.length
        || Arrays.equals(start, FEATHER_ONE)) {
      throw place.unsupported(
          "version 1 of Feather (to rewrite it as version 2, read it with an old pandas and write"
              + " it with to_feather)");
    }
    return StreamLayout.open(new MessageReader(source, place));
  }
}
