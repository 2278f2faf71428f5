package org.laminsql.adapters;

import java.nio.file.Files;
import java.util.Set;
import java.util.function.Function;
import org.laminsql.adapters.duckdb.DuckDbEngine;
import org.laminsql.adapters.format.ReadableFormats;
import org.laminsql.adapters.format.table.TableFiles;
import org.laminsql.adapters.scan.Dataset;
import org.laminsql.adapters.storage.LocalFile;
import org.laminsql.adapters.storage.RangeSource;
import org.laminsql.adapters.storage.ReadCounter;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.model.DatasetLocation;

/** Opens datasets, whatever their format. Safe to share. */
public final class Datasets {

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
    } else if (ArrowFiles.isArrow(location)) {
      return ArrowFiles.open(location, counter);
    } else if (FcsFiles.isFcs(location)) {
      return FcsFiles.open(location, counter);
    } else if (TableFiles.isTableFile(location)) {
      return TableFiles.open(location, engine);
    }
    throw notReadable(location, location.suffix().isEmpty() ? "no suffix" : location.suffix());
  }

  /** Whether a dataset is one table, of a format that may tell which columns are its index. */
  public static boolean isTable(DatasetLocation location) {
    return ArrowFiles.isArrow(location) || TableFiles.isTableFile(location);
  }

  /**
   * The columns of a table that are the stored index of a pandas data frame, by the names that
   * users see.
   *
   * @param location of a dataset that {@link #isTable}
   * @throws LaminSqlException FILE_MISSING or FILE_CORRUPT
   */
  public static Set<String> indexColumns(DatasetLocation location, DuckDbEngine engine) {
    return ArrowFiles.isArrow(location)
        ? ArrowFiles.indexColumns(location)
        : TableFiles.indexColumns(location, engine);
  }

  /**
   * Whether there may be tables inside it: what is one table by itself need not be opened to know
   * that.
   */
  public static boolean mayHaveParts(DatasetLocation location) {
    return ArrayStores.isHdf5(location) || ArrayStores.isZarr(location) || FcsFiles.isFcs(location);
  }

  /** What messages call it: what the user named, and where that lies. */
  static String label(DatasetLocation location) {
    return "\"" + location.name() + "\" (" + location.path() + ")";
  }

  static LaminSqlException notReadable(DatasetLocation location, String what) {
    return LaminSqlError.FORMAT_NOT_READABLE.with(location.name(), what, ReadableFormats.LIST);
  }

  /** Opens a dataset that is one file; the file is closed if that fails. */
  static Dataset opened(
      DatasetLocation location, ReadCounter counter, Function<RangeSource, Dataset> opener) {
    RangeSource source = LocalFile.open(location.path(), label(location), counter);
    try {
      return opener.apply(source);
    } catch (RuntimeException e) {
      throw closing(source, e);
    }
  }

  /** The failure to throw, once what was opened is closed. */
  static RuntimeException closing(AutoCloseable resource, RuntimeException failure) {
    try {
      resource.close();
    } catch (Exception e) {
      failure.addSuppressed(e);
    }
    return failure;
  }
}
