package org.laminsql.tests.damage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.laminsql.adapters.array.ArrayGroup;
import org.laminsql.adapters.array.ArrayNode;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.format.hdf5.Hdf5File;
import org.laminsql.adapters.format.hdf5.Hdf5Format;
import org.laminsql.adapters.format.zarr.ZarrFormat;
import org.laminsql.adapters.storage.KeyedStore;
import org.laminsql.adapters.storage.LocalDirectory;
import org.laminsql.adapters.storage.LocalFile;
import org.laminsql.adapters.storage.RangeSource;
import org.laminsql.adapters.storage.ReadCounter;
import org.laminsql.adapters.storage.ZipStore;

/** The tree of arrays in HDF5 or zarr, whatever kind of dataset it is. */
final class TreeReading implements Reading {

  private static final int MOST_NODES = 300;
  private static final int DEEPEST = 8;

  private int nodesLeft;

  @Override
  public void read(Path path, String suffix, Outcome outcome) throws Exception {
    nodesLeft = MOST_NODES;
    String name = String.valueOf(path.getFileName());
    ReadCounter counter = new ReadCounter();
    outcome.attempt(
        () -> {
          if (suffix.startsWith(".zarr")) {
            try (KeyedStore store = store(path, name, counter)) {
              visit(ZarrFormat.open(store, counter), 0, outcome);
            }
          } else {
            try (RangeSource source = LocalFile.open(path, name, counter);
                Hdf5File file = Hdf5Format.open(source, counter)) {
              visit(file.root(), 0, outcome);
            }
          }
        });
  }

  private static KeyedStore store(Path path, String name, ReadCounter counter) {
    return Files.isDirectory(path)
        ? LocalDirectory.open(path, name, counter)
        : ZipStore.open(LocalFile.open(path, name, counter));
  }

  private void visit(ArrayNode node, int depth, Outcome outcome) throws Exception {
    nodesLeft--;
    outcome.attempt(node::attributes);
    if (node instanceof NdArray array) {
      outcome.attempt(() -> readEnds(array));
    } else if (depth < DEEPEST) {
      outcome.attempt(() -> visitChildren((ArrayGroup) node, depth, outcome));
    }
  }

  private void visitChildren(ArrayGroup group, int depth, Outcome outcome) throws Exception {
    for (String name : group.childNames()) {
      if (nodesLeft > 0) {
        outcome.attempt(
            () -> {
              ArrayNode child = group.child(name).orElse(null);
              if (child != null) {
                visit(child, depth + 1, outcome);
              }
            });
      }
    }
  }

  /** The first and the last chunk. */
  private static void readEnds(NdArray array) {
    List<Long> shape = array.shape();
    if (shape.contains(0L)) {
      return;
    }
    long[] chunk = new long[shape.size()];
    array.storedBytes(chunk);
    array.readChunk(chunk);
    for (int i = 0; i < chunk.length; i++) {
      chunk[i] = (shape.get(i) - 1) / array.chunkShape().get(i);
    }
    array.readChunk(chunk);
  }
}
