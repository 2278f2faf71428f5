package org.laminsql.adapters.format.anndata;

import java.nio.file.Path;
import org.laminsql.adapters.OpenedDataset;
import org.laminsql.adapters.scan.Dataset;
import org.laminsql.adapters.storage.ReadCounter;
import org.laminsql.catalog.model.DatasetLocation;
import org.laminsql.fixtures.TestData;

/** Opens the AnnData that other tools wrote. */
final class AnnDataFile {

  private AnnDataFile() {}

  /**
   * @param name relative to the folder of AnnData files
   */
  static Dataset open(String name, ReadCounter counter) {
    Path path = TestData.root().resolve("anndata").resolve(name);
    return OpenedDataset.open(new DatasetLocation(name, "", path, "", name), counter);
  }

  static boolean there(String name) {
    return TestData.has("anndata/" + name);
  }
}
