package org.laminsql.adapters.format.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.laminsql.adapters.array.ArrayGroup;
import org.laminsql.adapters.array.ArrayNode;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.array.WholeArray;
import org.laminsql.adapters.storage.LocalFile;
import org.laminsql.adapters.storage.ReadCounter;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.fixtures.TestData;

class Hdf5FormatTest {

  /** A chunk of the array "holes" that was never written. */
  private static final long[] HOLE = {0, 0};

  private static final String ARRAYS = "anndata/plain/arrays.h5";

  @Test
  void openingReadsOneBlock() {
    BytesSource source = new BytesSource(BytesSource.bytesOf(ARRAYS));
    try (Hdf5File file = source.open()) {
      assertThat(file.root().childNames()).contains("g", "temp");
      assertThat(source.counter().requests()).isLessThanOrEqualTo(3);
      assertThat(source.counter().chunks()).isZero();
    }
  }

  @Test
  void chunksOfAnEmptyArrayMayBeLongerThanIt() throws IOException {
    try (InputStream stream = getClass().getResourceAsStream("empty.h5");
        Hdf5File file = new BytesSource(Objects.requireNonNull(stream).readAllBytes()).open()) {
      assertThat(array(file, "a").shape()).containsExactly(0L);
      assertThat(array(file, "a").chunkCount()).isZero();
      assertThat(array(file, "b").shape()).containsExactly(3L, 0L);
      assertThat(array(file, "b").chunkCount()).isZero();
    }
  }

  @Test
  void chunkIsReadOnItsOwn() {
    BytesSource source = new BytesSource(BytesSource.bytesOf(ARRAYS));
    try (Hdf5File file = source.open()) {
      NdArray m = array(file, "m");
      long before = source.counter().bytes();
      m.readChunk(new long[] {0, 0});
      assertThat(source.counter().chunks()).isEqualTo(1);
      assertThat(source.counter().bytes() - before).isEqualTo(m.storedBytes(new long[] {0, 0}));
    }
  }

  @Test
  void chunkThatWasNeverWrittenIsFillValues() {
    try (Hdf5File file = new BytesSource(BytesSource.bytesOf(ARRAYS)).open()) {
      NdArray holes = array(file, "holes");
      assertThat(holes.storedBytes(HOLE)).isZero();
      assertThat(((Elements.Ints) holes.readChunk(HOLE)).values()).containsOnly(-3);
    }
  }

  @Test
  void scalarHasOneChunkWithoutCoordinates() {
    try (Hdf5File file = new BytesSource(BytesSource.bytesOf(ARRAYS)).open()) {
      NdArray scalar = array(file, "scalar");
      assertThat(scalar.shape()).isEmpty();
      assertThat(scalar.chunkCount()).isEqualTo(1);
      assertThat(scalar.readChunk(new long[0]).size()).isEqualTo(1);
    }
  }

  @Test
  void arraysWithoutElementsHaveNoChunks() {
    try (Hdf5File file = new BytesSource(BytesSource.bytesOf(ARRAYS)).open()) {
      assertThat(array(file, "zero").chunkCount()).isZero();
      assertThat(array(file, "empty").chunkCount()).isZero();
      assertThat(array(file, "empty").size()).isZero();
    }
  }

  @Test
  void dimensionScalesAreReferredTo() {
    try (Hdf5File file = new BytesSource(BytesSource.bytesOf(ARRAYS)).open()) {
      ArrayNode temp = file.root().child("temp").orElseThrow();
      assertThat(temp.texts("DIMENSION_LABELS")).containsExactly("time", "lat");
      List<?> scales = (List<?>) temp.attributes().get("DIMENSION_LIST");
      assertThat(scales).hasSize(2);
      List<?> first = (List<?>) scales.get(0);
      assertThat(first).hasSize(1);
      assertThat(((ArrayNode) first.get(0)).text("NAME")).contains("time");
    }
  }

  @Test
  void fieldsOfACompoundAreColumns() {
    try (Hdf5File file = new BytesSource(BytesSource.bytesOf(ARRAYS)).open()) {
      NdArray table = array(file, "g/table");
      assertThat(table.elementType()).isInstanceOf(ElementType.Compound.class);
      Elements.Compounds rows = (Elements.Compounds) table.readChunk(new long[] {0});
      assertThat(rows.size()).isEqualTo(2);
      assertThat(rows.fields().values()).allSatisfy(f -> assertThat(f.size()).isEqualTo(2));
    }
  }

  @Test
  void wrongCoordinatesAreAMistakeOfTheCaller() {
    try (Hdf5File file = new BytesSource(BytesSource.bytesOf(ARRAYS)).open()) {
      NdArray v = array(file, "v");
      assertThatThrownBy(() -> v.readChunk(new long[] {0, 0}))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> v.readChunk(new long[] {1_000}))
          .isInstanceOf(IndexOutOfBoundsException.class);
    }
  }

  @Test
  void whatIsNoHdf5FileSaysSo() {
    for (String text : List.of("", "PK\3\4 zip", "x".repeat(5_000))) {
      BytesSource source = new BytesSource(text.getBytes(StandardCharsets.UTF_8));
      assertThatThrownBy(source::open)
          .isInstanceOf(LaminSqlException.class)
          .hasMessageContaining("no HDF5 file");
    }
  }

  @Test
  void severalThreadsReadTheSameFile() throws InterruptedException, ExecutionException {
    ReadCounter counter = new ReadCounter();
    String path = "anndata/new/csr_gzip.h5ad";
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (LocalFile source = LocalFile.open(TestData.root().resolve(path), counter);
        Hdf5File file = Hdf5Format.open(source, counter)) {
      List<Future<Long>> sums = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        sums.add(threads.submit(() -> checksum(file.root())));
      }
      for (Future<Long> sum : sums) {
        assertThat(sum.get()).isEqualTo(checksum(file.root()));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void creationOrderIsKeptWhereItIsTracked() {
    if (TestData.has("hdf5/groups_v110.h5")) {
      try (Hdf5File file = new BytesSource(BytesSource.bytesOf("hdf5/groups_v110.h5")).open()) {
        ArrayGroup dense = (ArrayGroup) file.root().child("dense_order").orElseThrow();
        ArrayGroup compact = (ArrayGroup) file.root().child("order_few").orElseThrow();
        assertThat(dense.childNames()).hasSize(40).startsWith("z40", "z39", "z38");
        assertThat(compact.childNames()).containsExactly("b", "a");
      }
    }
  }

  private static long checksum(ArrayGroup group) {
    long sum = 0;
    for (String name : group.childNames()) {
      ArrayNode child = group.child(name).orElseThrow();
      sum += child.attributes().hashCode();
      sum +=
          child instanceof ArrayGroup below
              ? checksum(below)
              : WholeArray.read((NdArray) child).crc32();
    }
    return sum;
  }

  private static NdArray array(Hdf5File file, String path) {
    return (NdArray) file.root().find(path).orElseThrow();
  }
}
