package org.laminsql.adapters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.laminsql.adapters.array.ArrayGroup;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.duckdb.DuckDbEngine;
import org.laminsql.adapters.format.arrays.ArrayTables;
import org.laminsql.adapters.format.spatialdata.ElementTables;
import org.laminsql.adapters.format.table.TableFiles;
import org.laminsql.adapters.scan.ContentTable;
import org.laminsql.adapters.scan.Dataset;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.model.DatasetLocation;

/**
 * The elements of one SpatialData, opened by the formats they have.
 *
 * @param location of the whole store
 * @param engine asked for the columns of points and shapes
 * @param closing closes the store
 */
record SpatialElements(DatasetLocation location, DuckDbEngine engine, Runnable closing)
    implements ElementTables {

  @Override
  public Dataset annotations(String name, ArrayGroup table) {
    return ArrayStores.annotated(name, table, () -> {});
  }

  @Override
  public ContentTable parquet(String path) {
    String name = location.name() + "/" + path;
    if (!Files.isDirectory(location.path())) {
      throw LaminSqlError.ENCODING_NOT_SUPPORTED.with(
          "\"" + name + "\"", "parquet inside a zip archive");
    }
    DatasetLocation file =
        new DatasetLocation(
            name,
            location.uid(),
            location.path().resolve(path),
            ".parquet",
            location.contentKey() + "/" + path);
    requireInside(file);
    return TableFiles.describe(file, engine);
  }

  /** No symbolic link leads out of the store. */
  private void requireInside(DatasetLocation file) {
    if (!Files.exists(file.path())) {
      throw LaminSqlError.FILE_MISSING.with(file.name(), file.path());
    }
    try {
      Path real = file.path().toRealPath();
      if (!real.startsWith(location.path().toRealPath())) {
        throw LaminSqlError.OUTSIDE_STORAGE.with(file.name(), real);
      }
    } catch (IOException e) {
      throw LaminSqlError.IO.causedBy(e, file.path(), e.toString());
    }
  }

  @Override
  public ContentTable array(NdArray array, ArrayGroup element) {
    return ArrayTables.table(location.name(), array, element);
  }

  @Override
  public void close() {
    closing.run();
  }
}
