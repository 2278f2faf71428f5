package org.laminsql.adapters.format.hdf5;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.laminsql.adapters.array.ArrayGroup;
import org.laminsql.adapters.array.ArrayNode;
import org.laminsql.adapters.codec.HalfFloat;
import org.laminsql.adapters.storage.KeyedStore;
import org.laminsql.adapters.storage.LocalDirectory;
import org.laminsql.adapters.storage.LocalFile;
import org.laminsql.adapters.storage.ReadCounter;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.fixtures.TestData;

/** Groups and attributes of the HDF5 matrices, against what h5py reads. */
class Hdf5ObjectsTest {

  @TestFactory
  Stream<DynamicTest> everyGroupAndAttributeIsAsH5pyReadsIt() throws IOException {
    if (!TestData.has("hdf5/objects.jsonl")) {
      return Stream.empty();
    }
    ObjectMapper mapper = new ObjectMapper();
    List<DynamicTest> tests = new ArrayList<>();
    for (String line : Files.readAllLines(TestData.root().resolve("hdf5/objects.jsonl"))) {
      JsonNode object = mapper.readTree(line);
      String name = object.get("file").asText() + object.get("path").asText();
      tests.add(DynamicTest.dynamicTest(name, () -> check(object)));
    }
    return tests.stream();
  }

  private static void check(JsonNode object) {
    Path path = TestData.root().resolve("hdf5").resolve(object.get("file").asText());
    ReadCounter counter = new ReadCounter();
    try (KeyedStore folder = LocalDirectory.open(TestData.root().resolve("hdf5"), counter);
        LocalFile source = LocalFile.open(path, counter);
        Hdf5File file = Hdf5Format.open(source, folder, counter)) {
      String name = object.get("path").asText().substring(1);
      if (!Set.of("group", "dataset").contains(object.get("type").asText())) {
        assertThat(file.root().find(name)).isEmpty();
        return;
      }
      ArrayNode node = name.isEmpty() ? file.root() : file.root().find(name).orElseThrow();
      if (object.get("type").asText().equals("group")) {
        checkChildren(object, (ArrayGroup) node);
      }
      checkAttributes(object.path("attributes"), node.attributes());
    }
  }

  private static void checkChildren(JsonNode object, ArrayGroup group) {
    assertThat(group.childNames()).hasSize(object.get("count").asInt());
    Set<String> listed = new TreeSet<>();
    object.path("children").fieldNames().forEachRemaining(listed::add);
    assertThat(group.childNames()).containsAll(listed);
    listed.forEach(name -> assertOpensOrIsRefused(group, name));
  }

  private static void assertOpensOrIsRefused(ArrayGroup group, String name) {
    try {
      assertThat(group.child(name)).isNotNull();
    } catch (LaminSqlException e) {
      assertThat(e).hasMessageContaining(name);
    }
  }

  private static void checkAttributes(JsonNode expected, Map<String, Object> attributes) {
    Set<String> names = new TreeSet<>();
    for (JsonNode attribute : expected) {
      boolean isNull = attribute.get("kind").asText().equals("null");
      if (!isNull && !attribute.get("shape").toString().contains("[0")) {
        names.add(attribute.get("name").asText());
        String name = attribute.get("name").asText();
        assertThat(attributes).containsKey(name);
        checkValue(attribute, Objects.requireNonNull(attributes.get(name)));
      }
    }
    assertThat(attributes.keySet()).isEqualTo(names);
  }

  private static void checkValue(JsonNode attribute, Object value) {
    List<?> values = value instanceof List<?> list ? list : List.of(value);
    if (attribute.has("fields")) {
      for (JsonNode field : attribute.get("fields")) {
        String name = field.get("name").asText();
        checkValues(field, values.stream().map(record -> ((Map<?, ?>) record).get(name)).toList());
      }
    } else if (attribute.get("kind").asText().equals("objref")) {
      List<String> paths = new ArrayList<>();
      attribute.get("first").forEach(path -> paths.add(path.asText()));
      assertThat(values).extracting(node -> "/" + ((ArrayNode) node).path()).isEqualTo(paths);
    } else if (value instanceof Double number && attribute.get("dtype").asText().equals("<u8")) {
      assertThat(number).isEqualTo(attribute.get("first").get(0).asDouble());
    } else {
      checkValues(attribute, values);
    }
  }

  private static void checkValues(JsonNode described, List<?> values) {
    CRC32 crc = new CRC32();
    values.forEach(v -> crc.update(encoded(v, described.get("dtype").asText())));
    assertThat(crc.getValue())
        .as(described.get("name").asText())
        .isEqualTo(described.get("crc32").asLong());
  }

  private static byte[] encoded(Object value, String dtype) {
    ByteBuffer buffer = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    if (value instanceof String text) {
      return (text + '\0').getBytes(StandardCharsets.UTF_8);
    } else if (value instanceof Boolean bool) {
      return new byte[] {(byte) (bool ? 1 : 0)};
    } else if (value instanceof Long number) {
      buffer.putLong(number);
      byte[] bytes = new byte[dtype.charAt(dtype.length() - 1) - '0'];
      buffer.flip().get(bytes);
      return bytes;
    } else if (dtype.endsWith("8")) {
      return buffer.putDouble((Double) value).array();
    } else if (dtype.endsWith("4")) {
      return ByteBuffer.allocate(4)
          .order(ByteOrder.LITTLE_ENDIAN)
          .putFloat(((Double) value).floatValue())
          .array();
    }
    return ByteBuffer.allocate(2)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort(HalfFloat.fromDouble((Double) value))
        .array();
  }
}
