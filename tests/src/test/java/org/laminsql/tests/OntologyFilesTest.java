package org.laminsql.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

  private static final String OWN =
      """
      format-version: 1.4

      [Term]
      id: CL:0000000
      name: cell

      [Term]
      id: CL:0000084
      name: T cell
      synonym: "T-cell | T" EXACT []
      synonym: "T lymphocyte" EXACT []
      synonym: "white cell" BROAD []
      relationship: part_of CL:0000000 ! cell

      [Term]
      id: CL:0000001
      name: obsolete cell
      is_obsolete: true
      replaced_by: CL:0000000
      """;

  @TempDir private Path folder;

  static List<JsonNode> questions() throws IOException {
    Path expected = TestData.root().resolve("expected").resolve("ontologies.jsonl");
    List<JsonNode> questions = new ArrayList<>();
    for (String line : Files.readAllLines(expected, StandardCharsets.UTF_8)) {
      JsonNode question = JSON.readTree(line);
      boolean isAll = question.get("file").asText().startsWith("edge");
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
  void synonymsAndRelationsAreTablesOfTheirOwn() throws SQLException, IOException {
    try (Connection connection = toOwnFile()) {
      assertThat(
              Sql.rows(
                  connection,
                  "SELECT scope, count(*) FROM ontology_synonyms('own.obo')"
                      + " GROUP BY scope ORDER BY scope"))
          .containsExactly("BROAD,1", "EXACT,2");
      assertThat(Sql.rows(connection, "SELECT * FROM ontology_relations('own.obo')"))
          .containsExactly("CL:0000084,part_of,CL:0000000");
    }
  }

  @Test
  void whatBelongsToATermIsInArrays() throws SQLException, IOException {
    try (Connection connection = toOwnFile()) {
      assertThat(
              Sql.rows(
                  connection,
                  "SELECT ontology_id, x FROM read_ontology('own.obo') CROSS JOIN"
                      + " UNNEST(synonyms) AS u(x) ORDER BY x"))
          .containsExactly("CL:0000084,T lymphocyte", "CL:0000084,T-cell | T");
      assertThat(
              Sql.rows(
                  connection,
                  "SELECT ontology_id, cardinality(replaced_by), cardinality(xrefs), definition"
                      + " FROM read_ontology('own.obo', 'CL:') WHERE is_obsolete"))
          .containsExactly("CL:0000001,1,0,null");
    }
  }

  @Test
  void relationsAddParents() throws SQLException, IOException {
    String sql = "SELECT parents[1] FROM read_ontology('own.obo', ?, ?) WHERE name = 'T cell'";
    try (Connection connection = toOwnFile();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, "CL:");
      statement.setString(2, "part_of");
      assertThat(Sql.rows(statement.executeQuery())).containsExactly("CL:0000000");
      statement.setString(2, "develops_from");
      assertThat(Sql.rows(statement.executeQuery())).containsExactly("null");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"instances/seed-sqlite", "instances/seed-postgres"})
  void aFileInOntologyDirJoinsWithRegistries(String instance) throws SQLException, IOException {
    Path file = ownFile();
    Map<String, String> properties = Map.of("ontologyDir", folder.toString());
    try (Connection connection = TestInstance.of(instance).connect(properties)) {
      for (String name : List.of("own.obo", file.toString())) {
        assertThat(
                Sql.rows(
                    connection,
                    "SELECT c.name, cardinality(o.synonyms) FROM bionty.celltype c"
                        + " JOIN read_ontology('"
                        + name
                        + "') o USING (ontology_id)"
                        + " WHERE c.name = 'T cell'"))
            .containsExactly("T cell,2");
      }
      Sql.failure(connection, "SELECT * FROM read_ontology('/etc/hosts')").is("42501");
    }
  }

  @Test
  void anArtifactIsReadByItsKeyAndItsUid() throws SQLException, IOException {
    Path instance = TestData.copy("instances/seed-sqlite", folder.resolve("instance"));
    try (Connection connection = Sql.connect("jdbc:lamin:" + instance)) {
      String[] artifact =
          Sql.rows(
                  connection,
                  "SELECT key, uid, suffix FROM core.artifact WHERE suffix = '.parquet'"
                      + " AND is_latest AND key NOT LIKE '%,%' ORDER BY key LIMIT 1")
              .get(0)
              .split(",");
      Path stored = instance.resolve(".lamindb").resolve(artifact[1] + artifact[2]);
      assertThat(stored).exists();
      Files.copy(ownFile(), stored, StandardCopyOption.REPLACE_EXISTING);
      for (String name : List.of(artifact[0], artifact[1], ".lamindb/" + stored.getFileName())) {
        assertThat(Sql.value(connection, "SELECT count(*) FROM read_ontology('" + name + "')"))
            .as(name)
            .isEqualTo("3");
      }
    }
  }

  @Test
  void otherFilesAreRefused() throws SQLException, IOException {
    Path outside = ownFile();
    Path own = Files.createDirectory(folder.resolve("own"));
    Files.createSymbolicLink(own.resolve("link.obo"), outside);
    Files.copy(outside, own.resolve("inside.obo"));
    try (Connection connection = Sql.connect("jdbc:lamin:" + own)) {
      for (String file : List.of(outside.toString(), "../own.obo", "link.obo")) {
        Sql.failure(connection, "SELECT * FROM read_ontology('" + file + "')")
            .is("42501", "ontologyDir", file);
      }
      Sql.failure(connection, "SELECT * FROM read_ontology('nothing.obo')")
          .is("58P01", "ontologyDir", "nothing.obo");
      assertThat(Sql.value(connection, "SELECT count(*) FROM read_ontology('./inside.obo')"))
          .isEqualTo("3");
    }
  }

  @Test
  void filesThatAreNoCompleteOntologySayWhy() throws SQLException, IOException {
    Files.writeString(folder.resolve("empty.obo"), "");
    Files.writeString(folder.resolve("table.csv"), "a,b\n1,2\n");
    Files.writeString(folder.resolve("import.obo"), "import: http://ontology.invalid/x.obo\n");
    try (Connection connection = Sql.connect("jdbc:lamin:" + folder)) {
      Sql.failure(connection, "SELECT * FROM read_ontology('empty.obo')").is("58030", "empty.obo");
      Sql.failure(connection, "SELECT * FROM ontology_synonyms('table.csv')")
          .is("58030", "table.csv", "line 1");
      Sql.failure(connection, "SELECT * FROM ontology_relations('import.obo')")
          .is("0A000", "import.obo", "http://ontology.invalid/x.obo");
    }
  }

  /** The folder of the file is no LaminDB instance. */
  private Connection toOwnFile() throws SQLException, IOException {
    return Sql.connect("jdbc:lamin:" + ownFile().getParent());
  }

  private Path ownFile() throws IOException {
    return Files.writeString(folder.resolve("own.obo"), OWN);
  }
}
