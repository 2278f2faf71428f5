package org.laminsql.udf.lineage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.laminsql.catalog.lineage.LineageDataset;
import org.laminsql.catalog.lineage.LineageGraph;
import org.laminsql.catalog.lineage.LineageRun;

/**
 * The runs of a graph as events of OpenLineage (specification 2-0-2): a JSON array, the oldest
 * first, in which each run has a START event and, when it has ended, a COMPLETE, FAIL or ABORT
 * event. Both name all inputs and outputs, so that each can be understood alone.
 *
 * <p>Job: the transform's key in the instance's namespace. Dataset: {@code artifact/<key>} or
 * {@code collection/<key>} there (the uid where there is no key), its version facet holding the
 * uid, since versions share a key. OpenLineage wants a UUID for a run: one made from the instance
 * and the run's uid, which stands in the facet {@code lamindb}.
 */
final class OpenLineageText {

  private static final String SPECIFICATION = "https://openlineage.io/spec/2-0-2/OpenLineage.json";
  private static final String VERSION_FACET =
      "https://openlineage.io/spec/facets/1-0-1/DatasetVersionDatasetFacet.json"
          + "#/$defs/DatasetVersionDatasetFacet";
  private static final String PRODUCER = "https://docs.lamin.ai";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT);
  private static final int ERRORED = 1;
  private static final int ABORTED = 2;

  private final LineageGraph graph;
  private final String namespace;

  private record Event(LocalDateTime time, int order, String run, ObjectNode json) {}

  private OpenLineageText(LineageGraph graph, String namespace) {
    this.graph = graph;
    this.namespace = namespace;
  }

  /**
   * The text of the array.
   *
   * @param instance the name of the instance
   */
  static String of(LineageGraph graph, String instance) {
    return new OpenLineageText(graph, "lamindb://" + instance).events().toPrettyString();
  }

  private ArrayNode events() {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < graph.runs().size(); i++) {
      LineageRun run = graph.runs().get(i);
      LocalDateTime started = run.startedAt().orElse(LocalDateTime.MIN);
      events.add(event(i, "START", started, 0));
      if (run.finishedAt().isPresent() || end(run) != 0) {
        String type =
            switch (end(run)) {
              case ERRORED -> "FAIL";
              case ABORTED -> "ABORT";
              default -> "COMPLETE";
            };
        events.add(event(i, type, run.finishedAt().orElse(started), 1));
      }
    }
    events.sort(
        Comparator.comparing(Event::time).thenComparing(Event::run).thenComparing(Event::order));
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    events.forEach(event -> array.add(event.json()));
    return array;
  }

  /** How LaminDB says that a run ended badly, or 0. */
  private static int end(LineageRun run) {
    int status = run.status().orElse(0);
    return status == ERRORED || status == ABORTED ? status : 0;
  }

  private Event event(int number, String type, LocalDateTime time, int order) {
    LineageRun run = graph.runs().get(number);
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("eventType", type);
    event.put("eventTime", TIME.format(time.atOffset(ZoneOffset.UTC)));
    event.put("producer", PRODUCER);
    event.put("schemaURL", SPECIFICATION + "#/$defs/RunEvent");
    ObjectNode runNode = event.putObject("run");
    runNode.put("runId", uuid(run.uid()).toString());
    facet(runNode, "lamindb", SPECIFICATION + "#/$defs/RunFacet").put("runUid", run.uid());
    ObjectNode job = event.putObject("job");
    job.put("namespace", namespace);
    job.put("name", run.transformKey().orElse(run.transformUid()));
    datasets(event.putArray("inputs"), graph.inputs(number));
    datasets(event.putArray("outputs"), graph.outputs(number));
    return new Event(time, order, run.uid(), event);
  }

  private UUID uuid(String run) {
    return UUID.nameUUIDFromBytes((namespace + "/run/" + run).getBytes(StandardCharsets.UTF_8));
  }

  private void datasets(ArrayNode array, List<LineageDataset> datasets) {
    datasets.stream()
        .sorted(
            Comparator.comparing(LineageDataset::kind)
                .thenComparing(LineageDataset::createdAt)
                .thenComparing(LineageDataset::uid))
        .forEach(dataset -> dataset(array.addObject(), dataset));
  }

  private void dataset(ObjectNode node, LineageDataset dataset) {
    node.put("namespace", namespace);
    node.put("name", dataset.kind().label() + "/" + dataset.key().orElse(dataset.uid()));
    facet(node, "version", VERSION_FACET).put("datasetVersion", dataset.uid());
  }

  private static ObjectNode facet(ObjectNode node, String name, String schema) {
    ObjectNode facet = node.withObjectProperty("facets").putObject(name);
    facet.put("_producer", PRODUCER);
    facet.put("_schemaURL", schema);
    return facet;
  }
}
