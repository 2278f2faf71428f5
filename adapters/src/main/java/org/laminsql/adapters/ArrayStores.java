package org.laminsql.adapters;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.laminsql.adapters.array.ArrayGroup;
import org.laminsql.adapters.array.ArrayNode;
import org.laminsql.adapters.duckdb.DuckDbEngine;
import org.laminsql.adapters.format.anndata.AnnDataFormat;
import org.laminsql.adapters.format.arrays.ArraysFormat;
import org.laminsql.adapters.format.hdf5.Hdf5File;
import org.laminsql.adapters.format.hdf5.Hdf5Format;
import org.laminsql.adapters.format.mudata.MuDataFormat;
import org.laminsql.adapters.format.spatialdata.SpatialDataFormat;
import org.laminsql.adapters.format.zarr.ZarrFormat;
import org.laminsql.adapters.scan.Dataset;
import org.laminsql.adapters.storage.KeyedStore;
import org.laminsql.adapters.storage.LocalDirectory;
import org.laminsql.adapters.storage.LocalFile;
import org.laminsql.adapters.storage.RangeSource;
import org.laminsql.adapters.storage.ReadCounter;
import org.laminsql.adapters.storage.ZipStore;
import org.laminsql.catalog.model.DatasetLocation;

/** Opens the containers of arrays, and finds what the tree in them is. */
final class ArrayStores {

  private static final List<String> HDF5 = List.of(".h5ad", ".h5mu", ".h5", ".hdf5");
  private static final List<String> ZARR = List.of(".zarr", ".zarr.zip");

  /** What tells a folder to be a zarr store: format 3, format 2 with a group or an array. */
  private static final List<String> ZARR_ROOTS = List.of("zarr.json", ".zgroup", ".zarray");

  private ArrayStores() {}

  static boolean isHdf5(DatasetLocation location) {
    return Suffixes.matches(location, HDF5);
  }

  static boolean isZarr(DatasetLocation location) {
    Path path = location.path();
    return Suffixes.matches(location, ZARR)
        || ZARR_ROOTS.stream().anyMatch(root -> Files.exists(path.resolve(root)));
  }

  static Dataset openHdf5(DatasetLocation location, DuckDbEngine engine, ReadCounter counter) {
    Path path = location.path().toAbsolutePath();
    KeyedStore folder = LocalDirectory.open(Objects.requireNonNull(path.getParent()), counter);
    RangeSource source = LocalFile.open(path, Datasets.label(location), counter);
    try {
      Hdf5File file = Hdf5Format.open(source, folder, counter);
      return openRoot(
          location,
          engine,
          file.root(),
          () -> {
            try (source;
                folder) {
              file.close();
            }
          });
    } catch (RuntimeException e) {
      throw Datasets.closing(source, e);
    }
  }

  static Dataset openZarr(DatasetLocation location, DuckDbEngine engine, ReadCounter counter) {
    String label = Datasets.label(location);
    KeyedStore store =
        Files.isDirectory(location.path())
            ? LocalDirectory.open(location.path(), label, counter)
            : ZipStore.open(LocalFile.open(location.path(), label, counter));
    try {
      return openRoot(location, engine, ZarrFormat.open(store, counter), store::close);
    } catch (RuntimeException e) {
      throw Datasets.closing(store, e);
    }
  }

  private static Dataset openRoot(
      DatasetLocation location, DuckDbEngine engine, ArrayNode root, Runnable closing) {
    if (root instanceof ArrayGroup group) {
      if (MuDataFormat.matches(group)) {
        return annotated(location.name(), group, closing::run);
      } else if (SpatialDataFormat.matches(group)) {
        SpatialElements elements = new SpatialElements(location, engine, closing);
        return SpatialDataFormat.open(location.name(), group, elements);
      } else if (AnnDataFormat.matches(group)) {
        return annotated(location.name(), group, closing::run);
      }
    }
    if (root instanceof ArrayGroup && root.text("encoding-type").isPresent()) {
      throw Datasets.notReadable(location, root.text("encoding-type").orElse(""));
    }
    return ArraysFormat.open(location.name(), root, closing::run);
  }

  /** An AnnData, or a MuData, whose modalities may be either. */
  static Dataset annotated(String name, ArrayGroup group, AutoCloseable resource) {
    Dataset annData = AnnDataFormat.open(name, group, resource);
    return MuDataFormat.matches(group)
        ? MuDataFormat.open(
            name, group, annData, (inner, modality) -> annotated(inner, modality, () -> {}))
        : annData;
  }
}
