package org.laminsql.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.laminsql.fixtures.TestData;

/**
 * Every array of the HDF5 and zarr matrices through SQL, against the checksums of what h5py, zarr
 * and tensorstore read. What the adapters do not read yet, by their own lists, must be an error.
 */
class MatricesThroughSqlTest {

  private static final Path LISTS =
      Path.of(
          "..", "adapters", "src", "test", "resources", "org", "laminsql", "adapters", "format");

  private static final Map<String, Connection> CONNECTIONS = new LinkedHashMap<>();

  /** A statement of each folder that must stay readable beside damage. */
  private static final Map<String, String> READABLE =
      Map.of(
          "hdf5", "SELECT value FROM data.\"aggregate.h5/group/m0\"",
          "zarr", "SELECT value FROM data.\"unknown_v3.zarr/good\"");

  /** Sequences of big-endian numbers, whose bytes h5py 3.16 does not swap. */
  private static final String SWAPPED_BY_H5PY = "/vlen/f8_be";

  @TestFactory
  Stream<DynamicNode> everyArrayHasItsChecksumOrAClearError() {
    return Stream.of("hdf5", "zarr")
        .filter(format -> TestData.has(format + "/manifest.jsonl"))
        .flatMap(MatricesThroughSqlTest::files);
  }

  private static Stream<DynamicNode> files(String format) {
    try {
      Set<String> unread = unread(format);
      Map<String, List<JsonNode>> byFile = new LinkedHashMap<>();
      ObjectMapper mapper = new ObjectMapper();
      for (String line : Files.readAllLines(TestData.root().resolve(format + "/manifest.jsonl"))) {
        JsonNode array = mapper.readTree(line);
        byFile.computeIfAbsent(array.get("file").asText(), file -> new ArrayList<>()).add(array);
      }
      return byFile.entrySet().stream()
          .map(
              file ->
                  dynamicContainer(
                      format + "/" + file.getKey(),
                      file.getValue().stream()
                          .map(
                              array ->
                                  dynamicTest(
                                      array.get("path").asText(),
                                      () -> check(format, array, unread)))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** HDF5: parts of error messages; zarr: file and path. */
  private static Set<String> unread(String format) throws IOException {
    Path list =
        LISTS.resolve(format).resolve(format.equals("hdf5") ? "not-yet-read.txt" : "not-read.txt");
    return Set.copyOf(entries(list));
  }

  private static List<String> entries(Path list) throws IOException {
    return Files.exists(list)
        ? Files.readAllLines(list).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList()
        : List.of();
  }

  private static void check(String format, JsonNode array, Set<String> unread) throws SQLException {
    String expect = array.path("expect").asText("value");
    String sql = sql(array);
    try {
      List<ManifestChecksum> checksums = read(connection(format), sql, array);
      if (expect.equals("error")) {
        fail("is read, but should be an error: " + array.get("why"));
      }
      compare(array, checksums);
    } catch (SQLException e) {
      String message = String.valueOf(e.getMessage());
      assertThat(e.getSQLState()).as(message).hasSize(5).isNotEqualTo("XX000");
      String name = array.get("file").asText() + " " + array.get("path").asText();
      boolean listed = unread.contains(name) || unread.stream().anyMatch(message::contains);
      if (expect.equals("value")) {
        assertThat(listed).as(message).isTrue();
      } else {
        assertThat(message).matches(text -> listed || text.matches(".*[.](h5|zarr).*"));
        assertThat(Sql.rows(connection(format), Objects.requireNonNull(READABLE.get(format))))
            .isNotNull();
      }
    }
  }

  private static String sql(JsonNode array) {
    String path = array.get("path").asText().replaceFirst("^/", "");
    String file = array.get("file").asText();
    String name = path.isEmpty() ? file : file + "/" + path;
    String columns =
        !array.has("kind")
            ? "*"
            : String.join(
                ", ", columns(array).stream().map(MatricesThroughSqlTest::quoted).toList());
    String table = "SELECT " + columns + " FROM data." + quoted(name);
    JsonNode slice = array.path("slice");
    return slice.isMissingNode()
        ? table
        : table + " WHERE dim_0 >= " + slice.get(0) + " AND dim_0 < " + slice.get(1);
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static List<String> columns(JsonNode array) {
    if (!array.has("fields")) {
      return array.path("kind").asText().equals("complex")
          ? List.of("real", "imag")
          : List.of("value");
    }
    List<String> names = new ArrayList<>();
    array.get("fields").forEach(field -> names.add(field.get("name").asText()));
    return names;
  }

  /** One checksum a field; the columns of a complex number are in one. */
  private static List<ManifestChecksum> read(Connection connection, String sql, JsonNode array)
      throws SQLException {
    List<ManifestChecksum> checksums = new ArrayList<>();
    Iterable<JsonNode> fields = array.has("fields") ? array.get("fields") : List.of(array);
    for (JsonNode field : fields) {
      checksums.add(
          new ManifestChecksum(
              field.path("kind").asText(),
              field.path("dtype").asText(),
              array.get("path").asText().equals(SWAPPED_BY_H5PY)));
    }
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      ResultSetMetaData metadata = rows.getMetaData();
      while (rows.next()) {
        for (int i = 0; i < metadata.getColumnCount() && array.has("kind"); i++) {
          checksums.get(Math.min(i, checksums.size() - 1)).add(value(rows, metadata, i + 1));
        }
      }
    }
    return checksums;
  }

  private static @Nullable Object value(ResultSet rows, ResultSetMetaData metadata, int column)
      throws SQLException {
    return switch (metadata.getColumnType(column)) {
      case Types.TIMESTAMP -> rows.getObject(column, LocalDateTime.class);
      case Types.VARBINARY -> rows.getBytes(column);
      default -> rows.getObject(column);
    };
  }

  private static void compare(JsonNode array, List<ManifestChecksum> checksums)
      throws SQLException {
    if (array.has("slice_values")) {
      ManifestChecksum expected = new ManifestChecksum("int", array.get("dtype").asText());
      for (JsonNode value : array.get("slice_values")) {
        expected.add(value.asInt());
      }
      assertThat(checksums.get(0).value()).isEqualTo(expected.value());
    } else if (array.has("fields")) {
      for (int i = 0; i < checksums.size(); i++) {
        JsonNode field = array.get("fields").get(i);
        assertThat(checksums.get(i).value())
            .as(field.get("name").asText())
            .isEqualTo(field.get("crc32").asLong());
      }
    } else if (array.has("crc32")) {
      assertThat(checksums.get(0).value()).isEqualTo(array.get("crc32").asLong());
    }
  }

  private static Connection connection(String format) throws SQLException {
    Connection known = CONNECTIONS.get(format);
    if (known == null) {
      known = Sql.connect("jdbc:lamin:" + TestData.root().resolve(format));
      CONNECTIONS.put(format, known);
    }
    return known;
  }

  @AfterAll
  static void closeConnections() throws SQLException {
    for (Connection connection : CONNECTIONS.values()) {
      connection.close();
    }
    CONNECTIONS.clear();
  }
}
