package org.laminsql.adapters.format.zarr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.laminsql.catalog.error.LaminSqlError.ENCODING_NOT_SUPPORTED;
import static org.laminsql.catalog.error.LaminSqlError.FILE_CORRUPT;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.laminsql.adapters.array.ArrayGroup;
import org.laminsql.adapters.array.ArrayNode;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.array.WholeArray;
import org.laminsql.adapters.storage.KeyedStore;
import org.laminsql.adapters.storage.ReadCounter;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.fixtures.TestData;

/** Whatever happens to a store's bytes: an error of ours, never another one. */
class ZarrCorruptionTest {

  private static final String FOLDER = "anndata/new/v2_csr.zarr";
  private static final String ARCHIVE = "anndata/new/ad08.zarr.zip";

  @TestFactory
  Stream<DynamicTest> aCutChunkIsAnError() {
    Path folder = TestData.root().resolve(FOLDER);
    return IntStream.range(0, 20)
        .mapToObj(seed -> dynamicTest("seed " + seed, () -> cut(MemoryStore.copyOf(folder), seed)));
  }

  private static void cut(MemoryStore store, int seed) {
    Random random = new Random(seed);
    List<String> chunks =
        store.objects().keySet().stream().filter(key -> key.matches(".*/\\d+(\\.\\d+)*")).toList();
    String key = chunks.get(random.nextInt(chunks.size()));
    byte[] bytes = Objects.requireNonNull(store.objects().get(key));
    store.with(key, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
    assertThat(readAll(store, new HashMap<>())).isOne();
  }

  @TestFactory
  Stream<DynamicTest> aFlippedByteInAZipIsAnErrorOrTheRightAnswer(@TempDir Path folder)
      throws IOException {
    Path archive = TestData.root().resolve(ARCHIVE);
    byte[] bytes = Files.readAllBytes(archive);
    Map<String, Object> right = new HashMap<>();
    try (KeyedStore store = Stores.store(archive, new ReadCounter())) {
      assertThat(readAll(store, right)).isZero();
    }
    int directory = directory(bytes);
    return IntStream.range(0, 200)
        .mapToObj(
            seed ->
                dynamicTest(
                    "seed " + seed,
                    () -> {
                      Random random = new Random(seed);
                      byte[] flipped = bytes.clone();
                      int place = random.nextInt(directory);
                      flipped[place] ^= (byte) (1 + random.nextInt(255));
                      Path copy = Files.write(folder.resolve(seed + ".zarr.zip"), flipped);
                      Map<String, Object> read = new HashMap<>();
                      try (KeyedStore store = Stores.store(copy, new ReadCounter())) {
                        readAll(store, read);
                      }
                      read.forEach(
                          (path, values) ->
                              assertThat(values.equals(right.get(path))).as(path).isTrue());
                    }));
  }

  /** Where the directory starts, as the last 22 bytes tell. */
  private static int directory(byte[] zip) {
    return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(zip.length - 6);
  }

  /** Reads what can be read; returns how many nodes could not. */
  private static int readAll(KeyedStore store, Map<String, Object> values) {
    try {
      return readAll(ZarrFormat.open(store, new ReadCounter()), values);
    } catch (LaminSqlException e) {
      assertThat(e.error()).isIn(FILE_CORRUPT, ENCODING_NOT_SUPPORTED);
      return 1;
    }
  }

  private static int readAll(ArrayNode node, Map<String, Object> values) {
    if (node instanceof NdArray array) {
      if (!(array.elementType() instanceof ElementType.Unreadable) && array.size() < 10_000_000) {
        values.put(array.path(), WholeArray.read(array));
      }
      return 0;
    }
    int errors = 0;
    ArrayGroup group = (ArrayGroup) node;
    for (String name : group.childNames()) {
      try {
        errors += group.child(name).map(child -> readAll(child, values)).orElse(0);
      } catch (LaminSqlException e) {
        assertThat(e.error()).isIn(FILE_CORRUPT, ENCODING_NOT_SUPPORTED);
        errors++;
      }
    }
    return errors;
  }
}
