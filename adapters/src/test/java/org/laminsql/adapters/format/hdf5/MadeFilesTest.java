package org.laminsql.adapters.format.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.laminsql.adapters.array.ArrayNode;
import org.laminsql.adapters.array.NdArray;
import org.laminsql.adapters.array.WholeArray;
import org.laminsql.adapters.storage.KeyedStore;
import org.laminsql.adapters.storage.LocalDirectory;
import org.laminsql.adapters.storage.LocalFile;
import org.laminsql.adapters.storage.ReadCounter;
import org.laminsql.catalog.error.LaminSqlException;

/** Files that {@code make_hdf5.py} made, against what h5py reads, or should have refused. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class MadeFilesTest {

  @TestFactory
  Stream<DynamicTest> everyDatasetHasItsChecksumOrItsError() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<DynamicTest> tests = new ArrayList<>();
    for (String line : Files.readAllLines(folder().resolve("expected.jsonl"))) {
      JsonNode dataset = mapper.readTree(line);
      String name = dataset.get("file").asText() + "/" + dataset.get("path").asText();
      tests.add(DynamicTest.dynamicTest(name, () -> check(dataset)));
    }
    return tests.stream();
  }

  private static void check(JsonNode dataset) {
    try (Opened opened = Opened.of(folder(), dataset.get("file").asText())) {
      String path = dataset.get("path").asText();
      if (dataset.has("error")) {
        assertThatThrownBy(() -> WholeArray.read(opened.array(path)))
            .isInstanceOfSatisfying(
                LaminSqlException.class,
                e -> assertThat(e.error().name()).isEqualTo(dataset.get("error").asText()))
            .hasMessageContaining(dataset.get("message").asText());
        return;
      }
      NdArray array = opened.array(path);
      WholeArray whole = WholeArray.read(array);
      List<Long> shape = new ArrayList<>();
      dataset.get("shape").forEach(size -> shape.add(size.asLong()));
      assertThat(array.shape()).isEqualTo(shape);
      if (dataset.has("fields")) {
        dataset
            .get("fields")
            .properties()
            .forEach(
                field ->
                    assertThat(whole.crc32(field.getKey()))
                        .as(field.getKey())
                        .isEqualTo(field.getValue().asLong()));
      } else {
        assertThat(whole.crc32()).isEqualTo(dataset.get("crc32").asLong());
      }
    }
  }

  @Test
  void attributesHoldRecordsWithReferencesAndTexts() {
    try (Opened opened = Opened.of(folder(), "pointers_latest.h5")) {
      Map<String, Object> attributes = opened.file.root().attributes();
      assertThat(((ArrayNode) value(attributes, "lists")).path()).isEqualTo("refs");
      List<?> records = (List<?>) value(attributes, "records");
      assertThat(((Map<?, ?>) records.get(0)).containsKey("ref")).isFalse();
      Map<?, ?> second = (Map<?, ?>) records.get(1);
      assertThat(value(second, "text")).isEqualTo("row 1");
      assertThat(((ArrayNode) value(second, "ref")).path()).isEqualTo("a/g");
      assertThat(value(second, "c")).isEqualTo(Map.of("real", 1.0, "imag", -1.0));
      assertThat(value(second, "pair"))
          .isEqualTo(
              List.of(
                  Map.of("x", 10L, "names", List.of("n10", "é")),
                  Map.of("x", 11L, "names", List.of("n11", "é"))));
    }
  }

  private static Object value(Map<?, ?> map, String key) {
    return Objects.requireNonNull(map.get(key));
  }

  @Test
  void linkOfTheFileSystemOutOfTheFolderIsNotFollowed(@TempDir Path outer) throws IOException {
    Path inner = Files.createDirectories(outer.resolve("storage/below"));
    Files.copy(folder().resolve("links.h5"), inner.resolveSibling("links.h5"));
    Files.copy(folder().resolve("source.h5"), outer.resolve("secret.h5"));
    Files.createSymbolicLink(inner.resolveSibling("source.h5"), outer.resolve("secret.h5"));
    try (Opened opened = Opened.of(outer.resolve("storage"), "links.h5")) {
      assertThatThrownBy(() -> opened.array("through_group/line"))
          .isInstanceOf(LaminSqlException.class)
          .hasMessageContaining("which is not in its folder");
      assertThat(WholeArray.read(opened.array("here")).crc32()).isNotZero();
    }
  }

  @Test
  void fileThatStandsAloneOpensNoOther() {
    ReadCounter counter = new ReadCounter();
    try (LocalFile source = LocalFile.open(folder().resolve("links.h5"), counter);
        Hdf5File file = Hdf5Format.open(source, counter)) {
      assertThatThrownBy(() -> file.root().child("there"))
          .isInstanceOf(LaminSqlException.class)
          .hasMessageContaining("below/linked.h5");
    }
  }

  @Test
  void readsOfOtherFilesAreCounted() {
    try (Opened opened = Opened.of(folder(), "links.h5")) {
      NdArray raw = opened.array("raw");
      long before = opened.counter.bytes();
      raw.readChunk(new long[] {0, 0});
      assertThat(opened.counter.bytes() - before).isGreaterThanOrEqualTo(200);
    }
  }

  private static Path folder() {
    try {
      return Path.of(Objects.requireNonNull(MadeFilesTest.class.getResource("made")).toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private record Opened(KeyedStore folder, LocalFile source, Hdf5File file, ReadCounter counter)
      implements AutoCloseable {

    static Opened of(Path folder, String name) {
      ReadCounter counter = new ReadCounter();
      KeyedStore store = LocalDirectory.open(folder, counter);
      LocalFile source = LocalFile.open(folder.resolve(name), counter);
      return new Opened(store, source, Hdf5Format.open(source, store, counter), counter);
    }

    NdArray array(String path) {
      return (NdArray) file.root().find(path).orElseThrow();
    }

    @Override
    public void close() {
      file.close();
      source.close();
      folder.close();
    }
  }
}
