package org.laminsql.adapters;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.laminsql.adapters.array.ArrayGroup;
import org.laminsql.adapters.array.ArrayNode;
import org.laminsql.adapters.format.anndata.AnnDataFormat;
import org.laminsql.adapters.format.hdf5.Hdf5File;
import org.laminsql.adapters.format.hdf5.Hdf5Format;
import org.laminsql.adapters.format.zarr.ZarrFormat;
import org.laminsql.adapters.scan.Dataset;
import org.laminsql.adapters.storage.KeyedStore;
import org.laminsql.adapters.storage.LocalDirectory;
import org.laminsql.adapters.storage.LocalFile;
import org.laminsql.adapters.storage.RangeSource;
import org.laminsql.adapters.storage.ReadCounter;
import org.laminsql.adapters.storage.ZipStore;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.model.DatasetLocation;

/** Opens datasets that are trees of arrays. Safe to share. */
public final class Datasets {

  private static final List<String> HDF5 = List.of(".h5ad", ".h5mu", ".h5", ".hdf5");
  private static final List<String> ZARR = List.of(".zarr", ".zarr.zip");

  /** What tells a folder to be a zarr store: format 3, format 2 with a group or an array. */
  private static final List<String> ZARR_ROOTS = List.of("zarr.json", ".zgroup", ".zarray");

  private static final String READABLE =
      "parquet, csv, tsv, json lines, AnnData as h5ad, AnnData as zarr";

  private Datasets() {}

  /** Whether a dataset is a tree of arrays (HDF5 or zarr), not a file of rows. */
  public static boolean isArrayStore(DatasetLocation location) {
    return isHdf5(location) || isZarr(location);
  }

  /**
   * Opens a dataset that {@link #isArrayStore is an array store}; the caller closes it.
   *
   * @param counter is told of every request and every decoded chunk
   * @throws LaminSqlException FILE_MISSING if nothing lies there, FORMAT_NOT_READABLE if its
   *     contents have no tables, FILE_CORRUPT or ENCODING_NOT_SUPPORTED if it cannot be opened
   */
  public static Dataset open(DatasetLocation location, ReadCounter counter) {
    if (!Files.exists(location.path())) {
      throw LaminSqlError.FILE_MISSING.with(location.name(), location.path());
    }
    if (isHdf5(location)) {
      return openHdf5(location, counter);
    }
    if (isZarr(location)) {
      return openZarr(location, counter);
    }
    throw notReadable(location, location.suffix().isEmpty() ? "no suffix" : location.suffix());
  }

  private static boolean isHdf5(DatasetLocation location) {
    return endsWith(location, HDF5);
  }

  private static boolean isZarr(DatasetLocation location) {
    Path path = location.path();
    return endsWith(location, ZARR)
        || ZARR_ROOTS.stream().anyMatch(root -> Files.exists(path.resolve(root)));
  }

  /** By suffix; by file name where LaminDB keeps none, or only that of the archive. */
  private static boolean endsWith(DatasetLocation location, List<String> suffixes) {
    boolean telling = !location.suffix().isEmpty() && !location.suffix().equals(".zip");
    String name = telling ? location.suffix() : String.valueOf(location.path().getFileName());
    return suffixes.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
  }

  private static Dataset openHdf5(DatasetLocation location, ReadCounter counter) {
    RangeSource source = LocalFile.open(location.path(), label(location), counter);
    try {
      Hdf5File file = Hdf5Format.open(source, counter);
      return openRoot(
          location,
          file.root(),
          () -> {
            try (source) {
              file.close();
            }
          });
    } catch (RuntimeException e) {
      throw closing(source, e);
    }
  }

  private static Dataset openZarr(DatasetLocation location, ReadCounter counter) {
    KeyedStore store =
        Files.isDirectory(location.path())
            ? LocalDirectory.open(location.path(), label(location), counter)
            : ZipStore.open(LocalFile.open(location.path(), label(location), counter));
    try {
      return openRoot(location, ZarrFormat.open(store, counter), store);
    } catch (RuntimeException e) {
      throw closing(store, e);
    }
  }

  /** What messages call it: what the user named, and where that lies. */
  private static String label(DatasetLocation location) {
    return "\"" + location.name() + "\" (" + location.path() + ")";
  }

  private static Dataset openRoot(
      DatasetLocation location, ArrayNode root, AutoCloseable resource) {
    if (root instanceof ArrayGroup group && AnnDataFormat.matches(group)) {
      return AnnDataFormat.open(location.name(), group, resource);
    }
    throw notReadable(location, kind(root));
  }

  private static String kind(ArrayNode root) {
    return root.attributes().containsKey("spatialdata_attrs")
        ? "SpatialData"
        : root.text("encoding-type").orElse("arrays that are no AnnData");
  }

  private static LaminSqlException notReadable(DatasetLocation location, String what) {
    return LaminSqlError.FORMAT_NOT_READABLE.with(location.name(), what, READABLE);
  }

  private static RuntimeException closing(AutoCloseable resource, RuntimeException failure) {
    try {
      resource.close();
    } catch (Exception e) {
      failure.addSuppressed(e);
    }
    return failure;
  }
}
