package org.laminsql.adapters.format.zarr;

import java.nio.file.Files;
import java.nio.file.Path;
import org.laminsql.adapters.array.ArrayGroup;
import org.laminsql.adapters.array.ArrayNode;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.storage.KeyedStore;
import org.laminsql.adapters.storage.LocalDirectory;
import org.laminsql.adapters.storage.LocalFile;
import org.laminsql.adapters.storage.ReadCounter;
import org.laminsql.adapters.storage.ZipStore;
import org.laminsql.fixtures.TestData;

/** Opens the stores of the test data. */
final class Stores {

  private Stores() {}

  /** A folder or a zip archive, by its path in the test data. */
  static KeyedStore store(String path, ReadCounter counter) {
    return store(TestData.root().resolve(path), counter);
  }

  static KeyedStore store(Path path, ReadCounter counter) {
    return Files.isDirectory(path)
        ? LocalDirectory.open(path, counter)
        : ZipStore.open(LocalFile.open(path, counter));
  }

  /** The node at a path below the root; {@code ""} is the root. */
  static ArrayNode node(ArrayNode root, String path) {
    return path.isEmpty() ? root : ((ArrayGroup) root).find(path).orElseThrow();
  }

  static NdArray array(ArrayNode root, String path) {
    return (NdArray) node(root, path);
  }
}
