package org.laminsql.adapters.format.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.ontology.file.OntologyFile;
import org.laminsql.fixtures.TestData;

/**
 * What LaminDB's reader answers about the files of {@code ontologies}, each question as a test of
 * its own, for each file that the answer holds for.
 */
class ExpectedOntologyTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path FILES = TestData.root().resolve("ontologies");

  /** What LaminDB refuses and we do too; the other files of the question "error" are read. */
  private static final Map<String, LaminSqlError> REFUSED =
      Map.of(
          "edge-broken.obo", LaminSqlError.ONTOLOGY_UNREADABLE,
          "edge-import.obo", LaminSqlError.ONTOLOGY_IMPORTS,
          "edge-import.owl", LaminSqlError.ONTOLOGY_IMPORTS);

  @TestFactory
  Stream<DynamicTest> filesGiveTheAnswersThatLaminDbGives() throws IOException {
    Path expected = TestData.root().resolve("expected").resolve("ontologies.jsonl");
    List<DynamicTest> tests = new ArrayList<>();
    for (String line : Files.readAllLines(expected, StandardCharsets.UTF_8)) {
      JsonNode answer = JSON.readTree(line);
      List<String> files = new ArrayList<>(List.of(answer.get("file").asText()));
      answer.path("also").forEach(file -> files.add(file.asText()));
      for (String file : files) {
        String name = answer.get("id").asText() + " of " + file;
        tests.add(DynamicTest.dynamicTest(name, () -> check(answer, file)));
      }
    }
    assertThat(tests).hasSizeGreaterThan(TestData.complete() ? 90 : 60);
    return tests.stream();
  }

  private static void check(JsonNode answer, String file) {
    String question = answer.get("question").asText();
    if (question.equals("error")) {
      checkRefused(file);
      return;
    }
    OntologyAnswers answers = new OntologyAnswers(read(file));
    List<String> rows = new ArrayList<>();
    answer.get("rows").forEach(row -> rows.add(OntologyAnswers.normalized(row)));
    switch (question) {
      case "terms", "definitions" -> checkTerms(answer, answers, rows);
      case "terms not in the OBO file" -> {
        Set<String> known =
            new OntologyAnswers(read(file.replaceFirst("\\.(owl|json)\\.gz", ".obo.gz"))).ids();
        assertThat(answers.terms(List.of(), Optional.empty(), columns(answer)))
            .filteredOn(row -> known.stream().noneMatch(id -> row.startsWith("[" + id + ",")))
            .containsExactlyInAnyOrderElementsOf(rows);
      }
      case "counts" -> assertThat(answers.counts()).containsExactlyElementsOf(rows);
      case "ancestors", "descendants", "scoped_synonyms" -> {
        List<String> asked = ids(answer);
        assertThat(answers.about(question, isSample(file) ? "CL:" : ""))
            .filteredOn(row -> !isSample(file) || asked.stream().anyMatch(row::startsWith))
            .containsExactlyInAnyOrderElementsOf(rows);
      }
      default ->
          assertThat(answers.about(question, isSample(file) ? "CL:" : ""))
              .containsExactlyInAnyOrderElementsOf(rows);
    }
  }

  private static void checkTerms(JsonNode answer, OntologyAnswers answers, List<String> rows) {
    List<String> prefixes = new ArrayList<>();
    answer.path("prefixes").forEach(prefix -> prefixes.add(prefix.asText()));
    Optional<String> relation = Optional.ofNullable(answer.get("relation")).map(JsonNode::asText);
    List<String> asked = ids(answer);
    boolean isEdgeFile = !isSample(answer.get("file").asText());
    boolean isSample =
        answer.get("question").asText().equals("definitions")
            || (relation.isPresent() && !isEdgeFile);
    assertThat(answers.terms(prefixes, relation, columns(answer)))
        .filteredOn(row -> !isSample || asked.stream().anyMatch(row::startsWith))
        .containsExactlyInAnyOrderElementsOf(rows);
  }

  private static void checkRefused(String file) {
    Optional<LaminSqlError> failure = Optional.empty();
    try {
      assertThat(read(file).terms()).isNotEmpty();
    } catch (LaminSqlException e) {
      failure = Optional.of(e.error());
      assertThat(e).hasMessageContaining(file);
    }
    assertThat(failure).isEqualTo(Optional.ofNullable(REFUSED.get(file)));
  }

  /** Of large files a few ids are asked about, and what of them are cell types. */
  private static boolean isSample(String file) {
    return !file.startsWith("edge");
  }

  /** The beginnings of the rows about the ids that the answer is about. */
  private static List<String> ids(JsonNode answer) {
    Set<String> ids =
        Stream.of(answer.get("rows"))
            .flatMap(rows -> Stream.iterate(0, i -> i < rows.size(), i -> i + 1).map(rows::get))
            .map(row -> "[" + row.get(0).asText() + ",")
            .collect(Collectors.toSet());
    return List.copyOf(ids);
  }

  private static List<String> columns(JsonNode answer) {
    List<String> columns = new ArrayList<>();
    answer.get("columns").forEach(column -> columns.add(column.asText()));
    return columns;
  }

  private static OntologyFile read(String file) {
    return OntologyFormat.read(FILES.resolve(file), file);
  }
}
