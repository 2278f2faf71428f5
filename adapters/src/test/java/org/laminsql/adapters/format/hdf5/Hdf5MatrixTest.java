package org.laminsql.adapters.format.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.laminsql.adapters.array.ArrayGroup;
import org.laminsql.adapters.array.Elements;
import org.laminsql.adapters.array.ManifestBytes;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.array.WholeArray;
import org.laminsql.adapters.storage.KeyedStore;
import org.laminsql.adapters.storage.LocalDirectory;
import org.laminsql.adapters.storage.LocalFile;
import org.laminsql.adapters.storage.ReadCounter;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.fixtures.TestData;

/**
 * Every dataset of the HDF5 matrices, against the checksums of what h5py reads.
 *
 * <p>What the manifest allows to be refused, and is, stands in {@code not-yet-read.txt} by a part
 * of its error message; an entry that no dataset needs any more has to go.
 */
class Hdf5MatrixTest {

  /** Before an entry that the manifest does not allow to be refused. */
  private static final String REQUIRED = "required: ";

  private static final Set<String> NOT_YET_READ = notYetRead();

  /**
   * h5py 3.16 reads sequences of big-endian numbers without swapping their bytes: 3.1e-319 where
   * the file holds 1.5, which is what this reader gives.
   */
  private static final Set<String> NOT_SWAPPED_BY_H5PY = Set.of("/vlen/f8_be");

  private static final Set<String> SEEN = new ConcurrentSkipListSet<>();

  @TestFactory
  Stream<DynamicNode> everyDatasetHasItsChecksumOrAClearError() throws IOException {
    if (!TestData.has("hdf5/manifest.jsonl")) {
      return Stream.empty();
    }
    Map<String, List<JsonNode>> byFile = new LinkedHashMap<>();
    ObjectMapper mapper = new ObjectMapper();
    for (String line : Files.readAllLines(TestData.root().resolve("hdf5/manifest.jsonl"))) {
      JsonNode dataset = mapper.readTree(line);
      byFile.computeIfAbsent(dataset.get("file").asText(), any -> new ArrayList<>()).add(dataset);
    }
    return byFile.entrySet().stream()
        .map(file -> DynamicContainer.dynamicContainer(file.getKey(), tests(file.getValue())));
  }

  @AfterAll
  static void everyEntryOfTheListIsStillNeeded() {
    if (TestData.has("hdf5/manifest.jsonl")) {
      assertThat(SEEN).isEqualTo(NOT_YET_READ);
    }
  }

  private static Stream<DynamicTest> tests(List<JsonNode> datasets) {
    return datasets.stream()
        .map(
            dataset ->
                DynamicTest.dynamicTest(
                    dataset.get("path").asText(), () -> check(dataset, datasets)));
  }

  private static void check(JsonNode dataset, List<JsonNode> neighbours) {
    ReadCounter counter = new ReadCounter();
    Path path = TestData.root().resolve("hdf5").resolve(dataset.get("file").asText());
    try (KeyedStore folder = LocalDirectory.open(TestData.root().resolve("hdf5"), counter);
        LocalFile source = LocalFile.open(path, counter)) {
      if (expect(dataset).equals("error")) {
        refused(source, folder, dataset, neighbours);
        return;
      }
      try (Hdf5File file = Hdf5Format.open(source, folder, counter)) {
        readEqual(file, dataset, counter);
      } catch (LaminSqlException e) {
        assertThat(e.error()).isEqualTo(LaminSqlError.ENCODING_NOT_SUPPORTED);
        requireListed(e, expect(dataset).equals("either") ? "" : REQUIRED);
      }
    }
  }

  private static String expect(JsonNode dataset) {
    return dataset.path("expect").asText("value");
  }

  private static void refused(
      LocalFile source, KeyedStore folder, JsonNode dataset, List<JsonNode> neighbours) {
    String path = dataset.get("path").asText();
    if (path.equals("/")) {
      assertThatThrownBy(() -> Hdf5Format.open(source, folder, new ReadCounter()))
          .isInstanceOf(LaminSqlException.class)
          .hasMessageContaining(dataset.get("file").asText());
      return;
    }
    ReadCounter counter = new ReadCounter();
    try (Hdf5File file = Hdf5Format.open(source, folder, counter)) {
      assertThatThrownBy(() -> WholeArray.read(array(file, path)))
          .as("should be an error: %s", dataset.get("why"))
          .isInstanceOf(LaminSqlException.class)
          .hasMessageContaining(path.substring(1));
      String group = path.substring(0, path.lastIndexOf('/') + 1);
      JsonNode neighbour =
          neighbours.stream()
              .filter(other -> expect(other).equals("value"))
              .max(Comparator.comparing(other -> other.get("path").asText().startsWith(group)))
              .orElseThrow();
      readEqual(file, neighbour, counter);
    }
  }

  private static void readEqual(Hdf5File file, JsonNode dataset, ReadCounter counter) {
    String path = dataset.get("path").asText();
    if (!dataset.has("kind")) {
      assertThat(file.root().find(path.substring(1))).get().isInstanceOf(ArrayGroup.class);
      return;
    }
    NdArray array = array(file, path);
    WholeArray whole = WholeArray.read(array);
    assertThat(counter.chunks()).isEqualTo(array.chunkCount());
    compare(dataset, array, whole);
  }

  private static NdArray array(Hdf5File file, String path) {
    return (NdArray) file.root().find(path.substring(1)).orElseThrow();
  }

  private static void compare(JsonNode dataset, NdArray array, WholeArray whole) {
    if (dataset.path("kind").asText().equals("null")) {
      assertThat(array.size()).isZero();
      return;
    }
    List<Long> shape = new ArrayList<>();
    dataset.path("shape").forEach(size -> shape.add(size.asLong()));
    assertThat(array.shape()).isEqualTo(shape);
    if (dataset.has("fields")) {
      for (JsonNode field : dataset.get("fields")) {
        String name = field.get("name").asText();
        assertThat(whole.crc32(name)).as(name).isEqualTo(field.get("crc32").asLong());
      }
      return;
    }
    long expected = dataset.get("crc32").asLong();
    if (NOT_SWAPPED_BY_H5PY.contains(dataset.get("path").asText())) {
      assertThat(crc32WithSwappedItems(array)).isEqualTo(expected);
    } else {
      assertThat(whole.crc32()).isEqualTo(expected);
    }
  }

  private static long crc32WithSwappedItems(NdArray array) {
    Elements.Sequences sequences = (Elements.Sequences) array.readChunk(new long[] {0});
    double[] swapped =
        Arrays.stream(((Elements.Doubles) sequences.items()).values())
            .map(v -> Double.longBitsToDouble(Long.reverseBytes(Double.doubleToRawLongBits(v))))
            .toArray();
    Elements read = new Elements.Sequences(sequences.offsets(), new Elements.Doubles(swapped));
    CRC32 crc = new CRC32();
    crc.update(ManifestBytes.of(read, array.elementType(), 0, read.size()));
    return crc.getValue();
  }

  private static void requireListed(LaminSqlException e, String prefix) {
    String message = Objects.requireNonNull(e.getMessage());
    List<String> entries =
        NOT_YET_READ.stream()
            .filter(
                entry ->
                    entry.startsWith(prefix) && message.contains(entry.substring(prefix.length())))
            .toList();
    assertThat(entries).as("entry of not-yet-read.txt for: %s", message).isNotEmpty();
    SEEN.addAll(entries);
  }

  private static Set<String> notYetRead() {
    try (InputStream list = Hdf5MatrixTest.class.getResourceAsStream("not-yet-read.txt")) {
      byte[] bytes = Objects.requireNonNull(list).readAllBytes();
      Set<String> entries = new TreeSet<>();
      new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(entries::add);
      return entries;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
