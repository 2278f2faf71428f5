package org.laminsql.adapters.format.hdf5;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.laminsql.adapters.array.ArrayGroup;
import org.laminsql.adapters.array.ArrayNode;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.array.WholeArray;
import org.laminsql.adapters.storage.LocalFile;
import org.laminsql.adapters.storage.ReadCounter;
import org.laminsql.fixtures.TestData;

/** Files that anndata, mudata and LaminDB wrote, against what h5py reads of them. */
class H5adFilesTest {

  @TestFactory
  Stream<DynamicTest> everyArrayOfTheFileHasTheValuesThatH5pyReads() throws IOException {
    try (InputStream list = H5adFilesTest.class.getResourceAsStream("expected-h5ad.txt")) {
      String text = new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> TestData.has(line.substring(0, line.indexOf(' '))))
          .map(line -> DynamicTest.dynamicTest(line, () -> check(line)));
    }
  }

  private static void check(String line) {
    String file = line.substring(0, line.indexOf(' '));
    try (Opened opened = Opened.of(file)) {
      Summary summary = new Summary();
      summary.add(opened.root());
      assertThat(file + " " + summary).isEqualTo(line);
    }
  }

  @Test
  void sparseMatrixAndItsAttributes() {
    try (Opened opened = Opened.of("anndata/new/csr_gzip.h5ad")) {
      ArrayGroup x = opened.group("X");
      assertThat(x.attributes())
          .containsEntry("encoding-type", "csr_matrix")
          .containsEntry("shape", List.of(81L, 37L));
      assertThat(opened.array("X/indptr").shape()).containsExactly(82L);
      assertThat(opened.array("X/data").elementType()).isEqualTo(ElementType.Scalar.FLOAT32);
    }
  }

  @Test
  void columnsOfADataFrameInTheOrderItWasWritten() {
    try (Opened opened = Opened.of("anndata/new/csr_gzip.h5ad")) {
      ArrayGroup obs = opened.group("obs");
      assertThat(obs.texts("column-order")).hasSize(obs.childNames().size() - 1);
      assertThat(obs.text("_index")).contains("_index");
    }
  }

  @Test
  void categoriesAreTextsAndTheirMaskIsBoolean() {
    try (Opened opened = Opened.of("anndata/new/csr_gzip.h5ad")) {
      NdArray index = opened.array("obs/_index/values");
      Elements texts = index.readChunk(new long[] {0});
      assertThat(((Elements.Texts) texts).values()[0]).isNotEmpty();
      assertThat(opened.array("obs/_index/mask").elementType())
          .isEqualTo(ElementType.Scalar.BOOLEAN);
      assertThat(opened.counter().chunks()).isEqualTo(1);
    }
  }

  @Test
  void oldTablesAreCompounds() {
    if (TestData.has("anndata/archives/v0.5.0/adata.h5ad")) {
      try (Opened opened = Opened.of("anndata/archives/v0.5.0/adata.h5ad")) {
        NdArray obs = opened.array("obs");
        assertThat(obs.elementType()).isInstanceOf(ElementType.Compound.class);
        Elements.Compounds rows = (Elements.Compounds) obs.readChunk(new long[] {0});
        assertThat(rows.fields()).containsKey("index");
      }
    }
  }

  /** A file of the test data with its root. */
  private record Opened(LocalFile source, Hdf5File file, ReadCounter counter)
      implements AutoCloseable {

    static Opened of(String path) {
      ReadCounter counter = new ReadCounter();
      LocalFile source = LocalFile.open(TestData.root().resolve(path), counter);
      return new Opened(source, Hdf5Format.open(source, counter), counter);
    }

    ArrayGroup root() {
      return file.root();
    }

    ArrayGroup group(String path) {
      return (ArrayGroup) root().find(path).orElseThrow();
    }

    NdArray array(String path) {
      return (NdArray) root().find(path).orElseThrow();
    }

    @Override
    public void close() {
      file.close();
      source.close();
    }
  }

  /** What {@code expect_h5ad.py} prints of a file. */
  private static final class Summary {
    private int groups;
    private int arrays;
    private final CRC32 crc = new CRC32();

    void add(ArrayNode node) {
      String start = node.path() + " " + node.text("encoding-type").orElse("-");
      if (node instanceof ArrayGroup group) {
        groups++;
        line(start);
        group.childNames().stream().sorted().forEach(name -> add(group.child(name).orElseThrow()));
        return;
      }
      NdArray array = (NdArray) node;
      arrays++;
      String shape = array.shape().stream().map(String::valueOf).collect(Collectors.joining(","));
      line(start + " " + shape + " " + crc(array));
    }

    private static long crc(NdArray array) {
      WholeArray whole = WholeArray.read(array);
      if (!(array.elementType() instanceof ElementType.Compound)) {
        return whole.crc32();
      }
      CRC32 fields = new CRC32();
      for (Map.Entry<String, Long> field : whole.fieldChecksums().entrySet()) {
        fields.update(String.valueOf(field.getValue()).getBytes(StandardCharsets.UTF_8));
      }
      return fields.getValue();
    }

    private void line(String text) {
      crc.update((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
      return groups + " " + arrays + " " + crc.getValue();
    }
  }
}
