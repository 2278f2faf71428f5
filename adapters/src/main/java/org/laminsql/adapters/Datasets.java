package org.laminsql.adapters;

import java.nio.file.Files;
import org.laminsql.adapters.duckdb.DuckDbEngine;
import org.laminsql.adapters.format.table.TableFiles;
import org.laminsql.adapters.scan.Dataset;
import org.laminsql.adapters.storage.ReadCounter;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.model.DatasetLocation;

/** Opens datasets, whatever their format. Safe to share. */
public final class Datasets {

  private static final String READABLE =
      "parquet (also a folder of such files), csv, tsv and json lines (also .gz and .zst),"
          + " feather, h5ad, h5mu, HDF5 and zarr";

  private Datasets() {}

  /**
   * Opens a dataset; the caller closes it.
   *
   * @param engine asked for the columns of files that DuckDB reads by itself
   * @param counter is told of every request and every decoded chunk
   * @throws LaminSqlException FILE_MISSING if nothing lies there, FORMAT_NOT_READABLE if its
   *     contents have no tables, FILE_CORRUPT or ENCODING_NOT_SUPPORTED if it cannot be opened
   */
  public static Dataset open(DatasetLocation location, DuckDbEngine engine, ReadCounter counter) {
    if (!Files.exists(location.path())) {
      throw LaminSqlError.FILE_MISSING.with(location.name(), location.path());
    }
    if (ArrayStores.isHdf5(location)) {
      return ArrayStores.openHdf5(location, engine, counter);
    } else if (ArrayStores.isZarr(location)) {
      return ArrayStores.openZarr(location, engine, counter);
    } else if (TableFiles.isTableFile(location)) {
      return TableFiles.open(location, engine);
    }
    throw notReadable(location, location.suffix().isEmpty() ? "no suffix" : location.suffix());
  }

  /**
   * Whether there may be tables inside it: what is one table by itself need not be opened to know
   * that.
   */
  public static boolean mayHaveParts(DatasetLocation location) {
    return ArrayStores.isHdf5(location) || ArrayStores.isZarr(location);
  }

  /** What messages call it: what the user named, and where that lies. */
  static String label(DatasetLocation location) {
    return "\"" + location.name() + "\" (" + location.path() + ")";
  }

  static LaminSqlException notReadable(DatasetLocation location, String what) {
    return LaminSqlError.FORMAT_NOT_READABLE.with(location.name(), what, READABLE);
  }
}
