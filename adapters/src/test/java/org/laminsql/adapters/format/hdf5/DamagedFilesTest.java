package org.laminsql.adapters.format.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.laminsql.adapters.array.ArrayGroup;
import org.laminsql.adapters.array.ArrayNode;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.array.WholeArray;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.fixtures.TestData;

/**
 * Bytes that are not as they were written.
 *
 * <p>HDF5 has checksums over newer metadata only, so that a changed byte of data may pass for
 * another value; what must not happen is any other exception, and reading without end.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class DamagedFilesTest {

  private static final Set<LaminSqlError> ALLOWED =
      EnumSet.of(LaminSqlError.FILE_CORRUPT, LaminSqlError.ENCODING_NOT_SUPPORTED);
  private static final List<String> MADE =
      List.of(
          "numbers.h5",
          "pointers_earliest.h5",
          "pointers_latest.h5",
          "virtual_earliest.h5",
          "virtual_latest.h5",
          "links.h5",
          "sizes.h5");

  private static final int SEEDS = 200;
  private static final int SEEDS_OF_MATRICES = 40;

  @TestFactory
  Stream<DynamicTest> changedBytesGiveValuesOrOurErrors() {
    List<String> files = new ArrayList<>();
    files.add("instances/old/1.0.5/.lamindb/NI6qzlX32eAUGQUv0000.h5ad");
    files.add("anndata/plain/arrays.h5");
    List<String> matrices =
        List.of(
            "fuzz_latest.h5",
            "fuzz_v110.h5",
            "types_latest.h5",
            "attrs_latest.h5",
            "groups_latest.h5",
            "odd_earliest.h5",
            "types_earliest.h5",
            "shared_messages.h5",
            "swmr.h5",
            "superblock1.h5");
    matrices.stream().map("hdf5/"::concat).filter(TestData::has).forEach(files::add);
    MADE.stream().map("made/"::concat).forEach(files::add);
    return files.stream().flatMap(file -> seeds(file).mapToObj(seed -> changed(file, seed)));
  }

  private static IntStream seeds(String file) {
    boolean whole = !file.startsWith("hdf5/") && !file.startsWith("made/");
    return IntStream.range(0, whole ? SEEDS : SEEDS_OF_MATRICES);
  }

  private static DynamicTest changed(String file, int seed) {
    return DynamicTest.dynamicTest(
        file + " seed " + seed,
        () -> {
          Random random = new Random(seed);
          byte[] bytes = bytesOf(file);
          int changes = 1 + random.nextInt(20);
          for (int i = 0; i < changes; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
          }
          assertReadsOrFailsWell(new BytesSource(bytes));
        });
  }

  private static byte[] bytesOf(String file) throws IOException {
    if (!file.startsWith("made/")) {
      return BytesSource.bytesOf(file);
    }
    try (InputStream stream = DamagedFilesTest.class.getResourceAsStream(file)) {
      return Objects.requireNonNull(stream).readAllBytes();
    }
  }

  @TestFactory
  Stream<DynamicTest> cutFilesAreCorrupt() {
    String file = "instances/old/1.0.5/.lamindb/NI6qzlX32eAUGQUv0000.h5ad";
    byte[] whole = BytesSource.bytesOf(file);
    return new Random(1)
        .ints(50, 0, whole.length)
        .mapToObj(
            length ->
                DynamicTest.dynamicTest(
                    length + " bytes",
                    () -> {
                      BytesSource cut = new BytesSource(Arrays.copyOf(whole, length));
                      assertThatThrownBy(cut::open)
                          .isInstanceOfSatisfying(
                              LaminSqlException.class,
                              e -> assertThat(e.error()).isEqualTo(LaminSqlError.FILE_CORRUPT))
                          .hasMessageContaining("damaged.h5");
                    }));
  }

  @Test
  void damagedNeighbourDoesNoHarm() {
    byte[] bytes = BytesSource.bytesOf("anndata/plain/arrays.h5");
    int header = Math.toIntExact(headerAddress(new BytesSource(bytes), "v"));
    Arrays.fill(bytes, header, header + 16, (byte) 0xff);
    try (Hdf5File file = new BytesSource(bytes).open()) {
      ArrayGroup root = file.root();
      assertThat(root.childNames()).contains("v", "u64");
      assertThat(WholeArray.read((NdArray) root.child("u64").orElseThrow()).crc32()).isNotZero();
      assertThatThrownBy(() -> root.child("v"))
          .isInstanceOf(LaminSqlException.class)
          .hasMessageContaining("damaged.h5/v");
    }
  }

  private static long headerAddress(BytesSource source, String child) {
    Place place = new Place(source.name(), "");
    Superblock superblock = Superblock.read(source, place);
    FileSpace space = new FileSpace(source, source.counter(), superblock);
    ObjectHeader root = ObjectHeader.read(space, place, superblock.rootAddress());
    Link link = GroupLinks.read(space, place, root).link(child).orElseThrow();
    return ((Link.Hard) link).address();
  }

  private static void assertReadsOrFailsWell(BytesSource source) {
    try (Hdf5File file = source.open()) {
      new Walk().visit(file.root(), 0);
    } catch (LaminSqlException e) {
      assertThat(e.error()).isIn(ALLOWED);
    }
  }

  /** Reads what it can; a damaged tree may be endless, so it stops somewhere. */
  private static final class Walk {
    private int nodesLeft = 300;

    void visit(ArrayNode node, int depth) {
      nodesLeft--;
      attempt(node::attributes);
      if (node instanceof NdArray array) {
        attempt(() -> readEnds(array));
      } else if (depth < 8) {
        attempt(() -> visitChildren((ArrayGroup) node, depth));
      }
    }

    private void visitChildren(ArrayGroup group, int depth) {
      for (String name : group.childNames()) {
        if (nodesLeft > 0) {
          attempt(() -> group.child(name).ifPresent(child -> visit(child, depth + 1)));
        }
      }
    }

    private static void readEnds(NdArray array) {
      if (array.shape().contains(0L)) {
        return;
      }
      long[] chunk = new long[array.shape().size()];
      array.storedBytes(chunk);
      array.readChunk(chunk);
      for (int i = 0; i < chunk.length; i++) {
        chunk[i] = (array.shape().get(i) - 1) / array.chunkShape().get(i);
      }
      array.readChunk(chunk);
    }

    private static void attempt(Runnable reading) {
      try {
        reading.run();
      } catch (LaminSqlException e) {
        assertThat(e.error()).isIn(ALLOWED);
        assertThat(e).hasMessageContaining("damaged.h5");
      }
    }
  }
}
