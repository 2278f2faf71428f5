package org.laminsql.udf.lineage;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.laminsql.catalog.lineage.LineageDataset;
import org.laminsql.catalog.lineage.LineageGraph;
import org.laminsql.catalog.lineage.LineageRun;
import org.laminsql.catalog.lineage.NodeKind;

/**
 * The graph that LaminDB's {@code view_lineage()} draws (2.12): runs upstream and downstream of a
 * start with all that they took and made, an arrow from each input to the run and from the run to
 * each output. A collection that no drawn run made has arrows from its members, since lineage goes
 * through it.
 *
 * @param nodes the oldest first
 * @param edges in the order of the nodes they lead from, then to
 */
record Picture(List<Node> nodes, List<Edge> edges) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  /** What a node stands for. */
  enum Shape {
    ARTIFACT,
    COLLECTION,
    RUN
  }

  /**
   * A node.
   *
   * @param id kind and uid: stable, of letters, digits and {@code _}
   * @param lines its label
   * @param isStart whether the picture is about it
   */
  record Node(String id, Shape shape, List<String> lines, boolean isStart, LocalDateTime time) {}

  /** An arrow between the ids of two nodes. */
  record Edge(String from, String to) {}

  private static final Comparator<Node> BY_AGE =
      Comparator.comparing(Node::time).thenComparing(Node::id);

  /** The picture around the first start. */
  static Picture of(LineageGraph graph) {
    Optional<LineageDataset> start = graph.start(0);
    Map<String, Node> nodes = new HashMap<>();
    List<Edge> edges = new ArrayList<>();
    start.ifPresent(dataset -> add(nodes, node(dataset, true)));
    for (int i = 0; i < graph.runs().size(); i++) {
      Node run = node(graph.runs().get(i), graph.isStart(i));
      add(nodes, run);
      for (LineageDataset input : graph.inputs(i)) {
        add(nodes, node(input, false));
        edges.add(new Edge(id(input), run.id()));
      }
      for (LineageDataset output : graph.outputs(i)) {
        add(nodes, node(output, false));
        edges.add(new Edge(run.id(), id(output)));
      }
    }
    addMembers(graph, nodes, edges);
    return sorted(nodes, edges);
  }

  private static void addMembers(LineageGraph graph, Map<String, Node> nodes, List<Edge> edges) {
    for (int i = 0; i < graph.datasets().size(); i++) {
      LineageDataset collection = graph.datasets().get(i);
      if (!nodes.containsKey(id(collection)) || collection.run().isPresent()) {
        continue;
      }
      for (LineageDataset member : graph.members(i)) {
        add(nodes, node(member, false));
        edges.add(new Edge(id(member), id(collection)));
      }
    }
  }

  private static Picture sorted(Map<String, Node> nodes, List<Edge> edges) {
    List<Node> byAge = nodes.values().stream().sorted(BY_AGE).toList();
    Map<String, Integer> places = new LinkedHashMap<>();
    byAge.forEach(node -> places.put(node.id(), places.size()));
    TreeSet<Edge> inOrder =
        new TreeSet<>(
            Comparator.<Edge, Integer>comparing(edge -> places.getOrDefault(edge.from(), 0))
                .thenComparing(edge -> places.getOrDefault(edge.to(), 0)));
    inOrder.addAll(edges);
    return new Picture(byAge, List.copyOf(inOrder));
  }

  private static void add(Map<String, Node> nodes, Node node) {
    nodes.putIfAbsent(node.id(), node);
  }

  private static String id(LineageDataset dataset) {
    return dataset.kind().label() + "_" + dataset.uid();
  }

  private static Node node(LineageDataset dataset, boolean isStart) {
    String label = dataset.key().or(dataset::description).orElse(dataset.uid());
    Shape shape = dataset.kind() == NodeKind.ARTIFACT ? Shape.ARTIFACT : Shape.COLLECTION;
    return new Node(id(dataset), shape, List.of(label), isStart, dataset.createdAt());
  }

  private static Node node(LineageRun run, boolean isStart) {
    String transform = run.transformKey().orElse(run.transformUid());
    LocalDateTime started = run.startedAt().orElse(LocalDateTime.MIN);
    String time = "run at " + TIME.format(started) + " UTC";
    return new Node("run_" + run.uid(), Shape.RUN, List.of(transform, time), isStart, started);
  }
}
