package org.laminsql.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.laminsql.fixtures.TestData;

/** Files of public ontologies in SQL: what they answer, and where they may lie. */
class OntologyFilesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path FILES = TestData.root().resolve("ontologies");

  @TempDir private Path folder;

  static List<JsonNode> questions() throws IOException {
    Path expected = TestData.root().resolve("expected").resolve("ontologies.jsonl");
    List<JsonNode> questions = new ArrayList<>();
    for (String line : Files.readAllLines(expected, StandardCharsets.UTF_8)) {
      JsonNode question = JSON.readTree(line);
      boolean isAll = question.get("columns").size() == 5 && !question.has("also");
      if (isAll && question.get("question").asText().equals("terms")) {
        questions.add(question);
      }
    }
    assertThat(questions).hasSizeGreaterThan(12);
    return questions;
  }

  /** The folder of the ontologies is no LaminDB instance. */
  @ParameterizedTest
  @MethodSource("questions")
  void termsAreThoseThatLaminDbReads(JsonNode question) throws SQLException {
    String call = "read_ontology('" + question.get("file").asText() + "'" + arguments(question);
    List<String> rows = new ArrayList<>();
    try (Connection connection = Sql.connect("jdbc:lamin:" + FILES);
        PreparedStatement statement =
            connection.prepareStatement(
                "SELECT ontology_id, name, definition, synonyms, parents FROM " + call + ")");
        ResultSet found = statement.executeQuery()) {
      while (found.next()) {
        rows.add(
            Arrays.asList(
                    found.getString(1),
                    found.getString(2),
                    found.getString(3),
                    joined((Object[]) found.getArray(4).getArray()),
                    Arrays.toString((Object[]) found.getArray(5).getArray()))
                .toString());
      }
    }
    List<String> expected = new ArrayList<>();
    question.get("rows").forEach(row -> expected.add(text(row)));
    assertThat(rows).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static String arguments(JsonNode question) {
    String prefixes =
        question.has("prefixes")
            ? ", ARRAY['" + question.get("prefixes").get(0).asText() + "']"
            : ", ''";
    return question.has("relation")
        ? prefixes + ", '" + question.get("relation").asText() + "'"
        : question.has("prefixes") ? prefixes : "";
  }

  private static String text(JsonNode value) {
    return value.isArray()
        ? Stream.iterate(0, i -> i < value.size(), i -> i + 1)
            .map(value::get)
            .map(OntologyFilesTest::text)
            .toList()
            .toString()
        : value.asText();
  }

  /** As LaminDB joins them, in the order of what stands between the bars. */
  private static String joined(Object[] synonyms) {
    String joined = Arrays.stream(synonyms).map(String::valueOf).collect(Collectors.joining("|"));
    return synonyms.length == 0
        ? "null"
        : Arrays.stream(joined.split("\\|", -1)).sorted().collect(Collectors.joining("|"));
  }

  @Test
  void synonymsAndRelationsAreTablesOfTheirOwn() throws SQLException {
    try (Connection connection = Sql.connect("jdbc:lamin:" + FILES)) {
      assertThat(
              Sql.rows(
                  connection,
                  "SELECT scope, count(*) FROM ontology_synonyms('edge.obo')"
                      + " GROUP BY scope ORDER BY scope"))
          .containsExactly("BROAD,1", "EXACT,6", "NARROW,1", "RELATED,1");
      assertThat(Sql.rows(connection, "SELECT * FROM ontology_relations('edge.owl') ORDER BY 2"))
          .containsExactly("XE:0000004,RO:0002202,XE:0000002", "XE:0000004,part_of,XE:0000003");
    }
  }

  @Test
  void whatBelongsToATermIsInArrays() throws SQLException {
    try (Connection connection = Sql.connect("jdbc:lamin:" + FILES)) {
      assertThat(
              Sql.rows(
                  connection,
                  "SELECT ontology_id, x FROM read_ontology('edge.obo') CROSS JOIN"
                      + " UNNEST(xrefs) AS u(x) ORDER BY x"))
          .containsExactly(
              "XE:0000002,FMA:2",
              "XE:0000002,MESH:D000001",
              "XE:0000002,http://example.org/page?a=b#c");
      assertThat(
              Sql.rows(
                  connection,
                  "SELECT ontology_id, is_obsolete, cardinality(replaced_by)"
                      + " FROM read_ontology('edge.obo') WHERE is_obsolete ORDER BY 1"))
          .containsExactly("XE:0000008,true,1", "XE:0000009,true,0");
    }
  }

  @Test
  void rowsJoinWithRegistries() throws SQLException {
    try (Connection connection = connected("instances/seed-sqlite")) {
      assertThat(
              Sql.value(
                  connection,
                  "SELECT count(*) FROM read_ontology('cl-simple.obo.gz', 'CL:') o"
                      + " JOIN bionty.celltype c ON c.ontology_id = o.ontology_id"
                      + " WHERE c.name = o.name"))
          .isNotEqualTo("0");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"instances/seed-sqlite", "instances/seed-postgres"})
  void aFileMayLieInOntologyDirOrInAStorage(String instance) throws SQLException, IOException {
    try (Connection connection = connected(instance)) {
      for (String file : List.of("edge.obo", FILES.resolve("edge.obo").toString())) {
        String sql = "SELECT count(*) FROM read_ontology('" + file + "')";
        assertThat(Sql.value(connection, sql)).isEqualTo("17");
      }
    }
  }

  @Test
  void otherFilesAreRefused() throws SQLException, IOException {
    Path own = Files.createDirectory(folder.resolve("own"));
    Path outside = Files.copy(FILES.resolve("edge.obo"), folder.resolve("outside.obo"));
    Files.createSymbolicLink(own.resolve("link.obo"), outside);
    Files.copy(FILES.resolve("edge.obo"), own.resolve("inside.obo"));
    try (Connection connection = Sql.connect("jdbc:lamin:" + own)) {
      for (String file : List.of(outside.toString(), "../outside.obo", "link.obo")) {
        Sql.failure(connection, "SELECT * FROM read_ontology('" + file + "')")
            .is("42501", "ontologyDir", file);
      }
      Sql.failure(connection, "SELECT * FROM read_ontology('nothing.obo')")
          .is("58P01", "ontologyDir", "nothing.obo");
      assertThat(Sql.value(connection, "SELECT count(*) FROM read_ontology('./inside.obo')"))
          .isEqualTo("17");
    }
  }

  @Test
  void anArtifactIsReadByItsKeyAndItsUid() throws SQLException {
    try (Connection connection = connected("instances/seed-sqlite")) {
      String key =
          Sql.rows(connection, "SELECT key FROM core.artifact WHERE suffix = '.csv'").get(0);
      Sql.failure(connection, "SELECT * FROM ontology_synonyms('" + key + "')").is("58030", key);
    }
  }

  @Test
  void filesThatAreNoOntologySayWhy() throws SQLException, IOException {
    Files.writeString(folder.resolve("empty.obo"), "");
    Files.writeString(folder.resolve("table.csv"), "a,b\n1,2\n");
    try (Connection connection = Sql.connect("jdbc:lamin:" + folder)) {
      for (String file : List.of("empty.obo", "table.csv")) {
        Sql.failure(connection, "SELECT * FROM read_ontology('" + file + "')").is("58030", file);
      }
    }
    try (Connection connection = Sql.connect("jdbc:lamin:" + FILES)) {
      Sql.failure(connection, "SELECT * FROM read_ontology('edge-import.owl')")
          .is("0A000", "http://ontology.invalid/other.owl");
      Sql.failure(connection, "SELECT * FROM read_ontology('edge-broken.obo')")
          .is("58030", "line 10");
    }
  }

  private static Connection connected(String instance) throws SQLException {
    return TestInstance.of(instance).connect(Map.of("ontologyDir", FILES.toString()));
  }
}
