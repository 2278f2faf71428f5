package org.laminsql.adapters.format.zarr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.laminsql.adapters.array.ArrayGroup;
import org.laminsql.adapters.array.ArrayNode;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.array.WholeArray;
import org.laminsql.adapters.storage.KeyedStore;
import org.laminsql.adapters.storage.ReadCounter;
import org.laminsql.fixtures.TestData;

/** The stores that anndata, mudata and spatialdata wrote, and those of LaminDB instances. */
class AnnDataStoresTest {

  private final ReadCounter counter = new ReadCounter();

  @TestFactory
  Stream<DynamicTest> everyArrayOfEveryCarriedStoreCanBeRead() throws IOException {
    try (Stream<Path> paths = Files.walk(TestData.root(), 5)) {
      List<Path> stores =
          paths
              .filter(path -> path.toString().matches(".*(anndata|instances).*\\.zarr(\\.zip)?"))
              .sorted(Comparator.comparing(Path::toString))
              .toList();
      assertThat(stores).hasSizeGreaterThan(5);
      return stores.stream()
          .map(
              path ->
                  dynamicTest(
                      TestData.root().relativize(path).toString(),
                      () -> {
                        try (KeyedStore store = Stores.store(path, counter)) {
                          assertThat(readAll(ZarrFormat.open(store, counter))).isPositive();
                        }
                      }));
    }
  }

  private static long readAll(ArrayNode node) {
    if (node instanceof NdArray array) {
      if (!(array.elementType() instanceof ElementType.Unreadable)) {
        WholeArray.read(array);
      }
      return 1;
    }
    ArrayGroup group = (ArrayGroup) node;
    return group.childNames().stream()
        .mapToLong(name -> readAll(group.child(name).orElseThrow()))
        .sum();
  }

  @Test
  void variableTextsOfVersionTwoAreRead() {
    try (KeyedStore store = Stores.store("anndata/new/v2_csr.zarr", counter)) {
      ArrayNode root = ZarrFormat.open(store, counter);
      assertThat(root.text("encoding-type")).hasValue("anndata");
      assertThat(Stores.node(root, "X").text("encoding-type")).hasValue("csr_matrix");
      Elements names = Stores.array(root, "obs/_index/values").readChunk(new long[] {0});
      assertThat(((Elements.Texts) names).values()).isNotEmpty().doesNotContainNull();
    }
  }

  @Test
  void nodesHaveTheNamesOfTheirDimensions() {
    try (KeyedStore store = Stores.store("anndata/new/spatial.zarr", counter)) {
      ArrayNode root = ZarrFormat.open(store, counter);
      assertThat(Stores.array(root, "images/blobs_image/s0").dimensionNames())
          .containsExactly("c", "y", "x");
    }
  }

  @Test
  void consolidatedMetadataListsATreeWithOneRequest() {
    try (KeyedStore store = Stores.store("anndata/new/spatial.zarr", counter)) {
      ArrayGroup root = (ArrayGroup) ZarrFormat.open(store, counter);
      assertThat(root.childNames()).contains("images", "labels", "tables");
      assertThat(root.find("tables/table/X/data")).isPresent();
      assertThat(counter.requests()).isEqualTo(1);
    }
  }

  @Test
  void oneChunkIsOneRequestAndOneChunkCounted() {
    try (KeyedStore store = Stores.store("anndata/new/spatial.zarr", counter)) {
      NdArray array = Stores.array(ZarrFormat.open(store, counter), "images/blobs_image/s0");
      long before = counter.requests();
      array.readChunk(new long[array.shape().size()]);
      assertThat(counter.requests() - before).isEqualTo(1);
      assertThat(counter.chunks()).isEqualTo(1);
    }
  }

  @Test
  void aStoreOpenedAtAChildHasThatChildAsItsRoot() {
    try (KeyedStore store =
        Stores.store("anndata/new/spatial.zarr/images/blobs_image/s0", counter)) {
      assertThat(ZarrFormat.open(store, counter)).isInstanceOf(NdArray.class);
    }
  }
}
