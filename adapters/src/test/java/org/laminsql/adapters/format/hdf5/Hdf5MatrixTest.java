package org.laminsql.adapters.format.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.laminsql.adapters.array.ArrayGroup;
import org.laminsql.adapters.array.ArrayNode;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.array.WholeArray;
import org.laminsql.adapters.storage.LocalFile;
import org.laminsql.adapters.storage.ReadCounter;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.fixtures.TestData;

/**
 * Every dataset of the HDF5 matrices, against the checksums of what h5py reads.
 *
 * <p>What is not read yet is listed in {@code not-yet-read.txt} by a part of its error message; an
 * entry that no dataset needs any more has to go.
 */
class Hdf5MatrixTest {

  private static final Set<String> NOT_YET_READ = notYetRead();
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
            dataset -> DynamicTest.dynamicTest(dataset.get("path").asText(), () -> check(dataset)));
  }

  private static void check(JsonNode dataset) {
    String expect = dataset.path("expect").asText("value");
    Path path = TestData.root().resolve("hdf5").resolve(dataset.get("file").asText());
    ReadCounter counter = new ReadCounter();
    try (LocalFile source = LocalFile.open(path, counter);
        Hdf5File file = Hdf5Format.open(source, counter)) {
      String name = dataset.get("path").asText().substring(1);
      ArrayNode node = file.root().find(name).orElseThrow();
      if (!dataset.has("kind") && node instanceof ArrayGroup) {
        return;
      }
      assertThat(node).isInstanceOf(NdArray.class);
      WholeArray whole = WholeArray.read((NdArray) node);
      if (expect.equals("error")) {
        fail("is read, but should be an error: " + dataset.get("why"));
      }
      compare(dataset, (NdArray) node, whole);
      assertThat(counter.chunks()).isEqualTo(((NdArray) node).chunkCount());
    } catch (LaminSqlException e) {
      if (!expect.equals("error")) {
        assertThat(e.error())
            .withFailMessage(() -> "not read: " + e.getMessage())
            .isEqualTo(LaminSqlError.ENCODING_NOT_SUPPORTED);
        requireListed(e);
      }
    }
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
    } else if (dataset.has("crc32")) {
      assertThat(whole.crc32()).isEqualTo(dataset.get("crc32").asLong());
    }
  }

  private static void requireListed(LaminSqlException e) {
    String message = Objects.requireNonNull(e.getMessage());
    List<String> entries = NOT_YET_READ.stream().filter(message::contains).toList();
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
