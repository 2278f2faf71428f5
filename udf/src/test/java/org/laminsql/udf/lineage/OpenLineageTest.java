package org.laminsql.udf.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laminsql.udf.OpenedContext;

/** What the schema of OpenLineage 2-0-2 demands of a run event, and what its readers expect. */
class OpenLineageTest {

  private static final Set<String> ENDS = Set.of("COMPLETE", "FAIL", "ABORT");

  @ParameterizedTest
  @CsvSource({
    "seed-sqlite, results/report.csv",
    "atlas-sqlite, results/merged.parquet",
    "old/1.0.5, scrna/pbmc.h5ad",
    "old/2.12.1, scrna/pbmc.h5ad"
  })
  void everyEventHasWhatTheSchemaDemands(String instance, String key)
      throws JsonProcessingException {
    JsonNode events = events(instance, key);
    Set<String> started = new HashSet<>();
    Set<String> outputs = new HashSet<>();
    OffsetDateTime before = OffsetDateTime.MIN;
    for (JsonNode event : events) {
      OffsetDateTime time = OffsetDateTime.parse(event.path("eventTime").textValue());
      assertThat(time).isAfterOrEqualTo(before);
      before = time;
      uri(event.path("producer"));
      uri(event.path("schemaURL"));
      UUID run = UUID.fromString(event.path("run").path("runId").textValue());
      assertThat(event.path("job").path("name").textValue()).isNotEmpty();
      uri(event.path("job").path("namespace"));
      facets(event.path("run"));
      if (event.path("eventType").textValue().equals("START")) {
        assertThat(started.add(run.toString())).isTrue();
      } else {
        assertThat(ENDS).contains(event.path("eventType").textValue());
        assertThat(started).contains(run.toString());
      }
      for (JsonNode dataset : datasets(event)) {
        uri(dataset.path("namespace"));
        assertThat(dataset.path("name").textValue()).isNotEmpty();
        facets(dataset);
      }
      event.path("outputs").forEach(output -> outputs.add(output.path("name").textValue()));
    }
    assertThat(outputs).contains("artifact/" + key);
  }

  private static JsonNode events(String instance, String key) throws JsonProcessingException {
    try (OpenedContext context = OpenedContext.of(instance)) {
      Object text =
          LineagePicture.FUNCTION.body().start(context).apply(List.of(key, "openlineage"));
      JsonNode events = JsonMapper.builder().build().readTree(String.valueOf(text));
      assertThat(events.isArray()).isTrue();
      assertThat(events).isNotEmpty();
      return events;
    }
  }

  private static List<JsonNode> datasets(JsonNode event) {
    List<JsonNode> datasets = new java.util.ArrayList<>();
    event.path("inputs").forEach(datasets::add);
    event.path("outputs").forEach(datasets::add);
    return datasets;
  }

  private static void facets(JsonNode node) {
    assertThat(node.path("facets")).isNotEmpty();
    for (JsonNode facet : node.path("facets")) {
      uri(facet.path("_producer"));
      uri(facet.path("_schemaURL"));
    }
  }

  private static void uri(JsonNode node) {
    assertThat(URI.create(Objects.requireNonNull(node.textValue())).isAbsolute()).isTrue();
  }
}
