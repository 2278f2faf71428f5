package org.laminsql.adapters.format.zarr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.laminsql.catalog.error.LaminSqlError.ENCODING_NOT_SUPPORTED;
import static org.laminsql.catalog.error.LaminSqlError.FILE_CORRUPT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.array.WholeArray;
import org.laminsql.adapters.storage.KeyedStore;
import org.laminsql.adapters.storage.ReadCounter;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.fixtures.TestData;

/**
 * Every array that other libraries wrote, against the values that they read. What is not read yet
 * is listed in {@code not-read.txt}: it must fail clearly, and the list must not grow stale.
 */
class ZarrMatrixTest {

  private static final String MANIFEST = "zarr/manifest.jsonl";

  @TestFactory
  Stream<DynamicTest> everyArrayOfTheMatrixReadsAsItsWriterReadsIt() throws IOException {
    if (!TestData.has(MANIFEST)) {
      return Stream.empty();
    }
    Set<String> notRead = notRead();
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(TestData.root().resolve(MANIFEST))) {
      lines.add(new ObjectMapper().readTree(line));
    }
    return lines.stream()
        .map(line -> dynamicTest(name(line), () -> check(line, notRead.contains(name(line)))));
  }

  private static void check(JsonNode line, boolean notRead) {
    ReadCounter counter = new ReadCounter();
    try (KeyedStore store = Stores.store("zarr/" + line.get("file").asText(), counter)) {
      if (line.path("expect").asText().equals("error") || notRead) {
        assertFailsClearly(store, counter, line);
      } else {
        NdArray array = Stores.array(ZarrFormat.open(store, counter), line.get("path").asText());
        ExpectedArray.assertValues(array, line);
      }
    }
  }

  private static void assertFailsClearly(KeyedStore store, ReadCounter counter, JsonNode line) {
    try {
      WholeArray.read(Stores.array(ZarrFormat.open(store, counter), line.get("path").asText()));
    } catch (LaminSqlException e) {
      assertThat(e.error()).isIn(FILE_CORRUPT, ENCODING_NOT_SUPPORTED);
      assertThat(e).hasMessageContaining(line.get("path").asText());
      return;
    }
    fail("it can be read");
  }

  private static String name(JsonNode line) {
    return line.get("file").asText() + " " + line.get("path").asText();
  }

  private static Set<String> notRead() throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(ZarrMatrixTest.class.getResourceAsStream("not-read.txt"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(String::strip)
          .collect(Collectors.toSet());
    }
  }
}
