package org.laminsql.adapters.format.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.laminsql.adapters.array.ArrayGroup;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.array.WholeArray;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;

/**
 * Files that are cut, and groups of which one child is damaged; {@code CorruptedFiles} has the
 * rest.
 */
class DamagedFilesTest {

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
}
