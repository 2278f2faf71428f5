package org.laminsql.adapters.format.zarr;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.laminsql.adapters.storage.KeyedStore;
import org.laminsql.adapters.storage.ReadCounter;

/**
 * Random mixtures of type, order, codecs, shards, fill values and missing chunks that {@code
 * make_cases.py} had zarr-python 2 and 3 and tensorstore write, against what these read.
 */
class ZarrCasesTest {

  @TestFactory
  Stream<DynamicTest> everyMixtureReadsAsItsWriterReadsIt() throws Exception {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(resource("cases.jsonl"))) {
      lines.add(new ObjectMapper().readTree(line));
    }
    return lines.stream()
        .map(
            line ->
                dynamicTest(
                    line.get("file").asText() + " " + line.get("path").asText(),
                    () -> check(line)));
  }

  private static void check(JsonNode line) throws Exception {
    ReadCounter counter = new ReadCounter();
    try (KeyedStore store = Stores.store(resource(line.get("file").asText()), counter)) {
      ExpectedArray.assertValues(
          Stores.array(ZarrFormat.open(store, counter), line.get("path").asText()), line);
    }
  }

  private static Path resource(String name) throws URISyntaxException {
    return Path.of(Objects.requireNonNull(ZarrCasesTest.class.getResource(name)).toURI());
  }
}
