package org.laminsql.adapters.format.anndata;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.scan.Dataset;
import org.laminsql.adapters.storage.ReadCounter;

/** Small AnnData in memory: twelve cells, six genes, chunks of few elements. */
final class Samples {

  static final int CELLS = 12;
  static final int GENES = 6;

  private Samples() {}

  /** Values of which every second is 0. */
  static double[][] values() {
    double[][] values = new double[CELLS][GENES];
    for (int row = 0; row < CELLS; row++) {
      for (int column = 0; column < GENES; column++) {
        values[row][column] = (row + column) % 2 == 0 ? row * 10 + column + 1 : 0;
      }
    }
    return values;
  }

  /** Observations in chunks of 4, variables with symbols, no matrix. */
  static FakeGroup frames(ReadCounter counter) {
    FakeGroup root = new FakeGroup("", counter).encoded("anndata");
    List<String> cells = IntStream.range(0, CELLS).mapToObj(i -> "cell" + i).toList();
    root.frame("obs", 4, cells, List.of("type", "n", "score", "obs_id"))
        .categorical(
            "type", 4, List.of(0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, -1), List.of("B", "T", "é"))
        .vector("n", ElementType.Scalar.INT32, 4, IntStream.range(0, CELLS).boxed().toList())
        .vector(
            "score",
            ElementType.Scalar.FLOAT64,
            4,
            Arrays.asList(0.5, Double.NaN, 1.5, Double.POSITIVE_INFINITY, 4, 5, 6, 7, 8, 9, 10, 11))
        .vector("obs_id", ElementType.Scalar.TEXT, 4, cells.stream().map(c -> "own " + c).toList());
    root.frame(
            "var", 4, List.of("g0", "g1", "G1", "g3", "g4", "g4"), List.of("gene_symbols", "mean"))
        .vector(
            "gene_symbols",
            ElementType.Scalar.TEXT,
            4,
            List.of("CD4", "CD8A", "cd4", "DUP", "DUP", "X"))
        .vector("mean", ElementType.Scalar.FLOAT32, 4, List.of(0, 1, 2, 3, 4, 5));
    return root;
  }

  static Dataset open(FakeGroup root) {
    return AnnDataFormat.open("sample", root, () -> {});
  }

  /** The same content with its matrix in one of the layouts. */
  static Dataset withMatrix(String layout, ReadCounter counter) {
    FakeGroup root = frames(counter);
    switch (layout) {
      case "dense" -> root.dense("X", values(), 4, 4);
      case "csr" -> root.sparse("X", true, values(), GENES, 5);
      case "csc" -> root.sparse("X", false, values(), GENES, 5);
      default -> throw new IllegalArgumentException(layout);
    }
    return open(root);
  }
}
