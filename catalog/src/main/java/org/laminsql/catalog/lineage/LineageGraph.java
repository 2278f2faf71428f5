package org.laminsql.catalog.lineage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The part of an instance's lineage around some starts. Immutable.
 *
 * <p>A dataset leads to the run that made it; a run to its inputs: drawn artifacts and collections
 * that it did not make itself; a collection to its drawn members. Runs that made a dataset once
 * more lead nowhere (contract section 4.8, all releases).
 */
public final class LineageGraph {

  private static final int STEM_LENGTH = 16;

  private static final Comparator<LineageStep> ORDER =
      Comparator.comparingInt(LineageStep::depth)
          .thenComparing(step -> step.dataset().createdAt())
          .thenComparing(step -> step.dataset().uid());

  private final List<LineageDataset> datasets;
  private final List<LineageRun> runs;
  private final long[] transformIds;
  private final int[] madeBy;
  private final BitSet bundles;
  private final Adjacency inputs;
  private final Adjacency consumers;
  private final Adjacency outputs;
  private final Adjacency members;
  private final Adjacency containers;
  private final List<Start> starts;

  /** From runs to inputs, from runs to outputs, from collections to members. */
  record Links(Adjacency.Pairs inputs, Adjacency.Pairs outputs, Adjacency.Pairs members) {}

  LineageGraph(
      List<LineageDataset> datasets,
      List<LineageRun> runs,
      long[] transformIds,
      int[] madeBy,
      BitSet bundles,
      Links links,
      List<Start> starts) {
    this.datasets = datasets;
    this.runs = runs;
    this.transformIds = transformIds;
    this.madeBy = madeBy;
    this.bundles = bundles;
    this.starts = starts;
    inputs = links.inputs().forward(runs.size());
    consumers = links.inputs().backward(datasets.size());
    outputs = links.outputs().forward(runs.size());
    members = links.members().forward(datasets.size());
    containers = links.members().backward(datasets.size());
  }

  /**
   * What the starts were made from, by depth, then age, then uid.
   *
   * @param chosen numbers of starts, from 0 in the order in which they were given
   * @param mostDepth how many runs to go at most
   */
  public List<LineageStep> upstream(List<Integer> chosen, int mostDepth) {
    return steps(new Upstream(this, mostDepth), chosen);
  }

  /**
   * What was made from the starts; as {@link #upstream}, on whatever branch it lies. Without
   * collections that only put a name on what their own run made, as in LaminDB's {@code
   * run.output_artifacts}.
   */
  public List<LineageStep> downstream(List<Integer> chosen, int mostDepth) {
    return steps(new Downstream(this, mostDepth), chosen);
  }

  /**
   * The texts that name what was made from a start: uids, and keys and stems of what is current. A
   * collection is made from its members too.
   */
  public Set<String> namesDerivedFrom(int start) {
    Walk walk = new Downstream(this, Integer.MAX_VALUE);
    walk.from(List.of(starts.get(start)));
    Set<Integer> derived = new LinkedHashSet<>();
    for (int i = 0; i < walk.reachedCount(); i++) {
      derived.add(walk.reached(i));
    }
    List<Integer> sources = new ArrayList<>(derived);
    if (isDataset(starts.get(start))) {
      sources.add((int) starts.get(start).node());
    }
    for (int source : sources) {
      for (int i = containers.first(source); i < containers.last(source); i++) {
        derived.add(containers.target(i));
      }
    }
    if (isDataset(starts.get(start))) {
      derived.remove((int) starts.get(start).node());
    }
    Set<String> names = new TreeSet<>();
    derived.forEach(dataset -> addNames(names, datasets.get(dataset)));
    return names;
  }

  private static void addNames(Set<String> names, LineageDataset dataset) {
    names.add(dataset.uid());
    if (dataset.current()) {
      dataset.key().ifPresent(names::add);
      names.add(dataset.uid().substring(0, Math.min(STEM_LENGTH, dataset.uid().length())));
    }
  }

  /** Whether the first start was made from the second. */
  public boolean isDerived(int start, int from) {
    Walk walk = new Upstream(this, Integer.MAX_VALUE);
    Start source = starts.get(from);
    walk.from(List.of(starts.get(start)));
    return !source.equals(starts.get(start)) && walk.hasReached(source);
  }

  private List<LineageStep> steps(Walk walk, List<Integer> chosen) {
    List<Start> sources = chosen.stream().map(starts::get).distinct().toList();
    walk.from(sources);
    List<LineageStep> steps = new ArrayList<>(walk.reachedCount());
    for (int i = 0; i < walk.reachedCount(); i++) {
      int dataset = walk.reached(i);
      if (walk instanceof Downstream && bundles.get(dataset)) {
        continue;
      }
      int depth = depthOf(dataset, walk, sources);
      if (depth >= 0) {
        steps.add(new LineageStep(depth, datasets.get(dataset)));
      }
    }
    steps.sort(ORDER);
    return steps;
  }

  /** A start is among the answers only if another start leads to it. */
  private int depthOf(int dataset, Walk walk, List<Start> sources) {
    Start itself = new Start(datasets.get(dataset).kind(), dataset);
    if (!walk.origin(dataset).equals(itself)) {
      return walk.depth(dataset);
    }
    List<Start> others = sources.stream().filter(start -> !start.equals(itself)).toList();
    Walk again = walk.anew();
    again.from(others);
    return again.depth(dataset);
  }

  private static boolean isDataset(Start start) {
    return start.kind() == NodeKind.ARTIFACT || start.kind() == NodeKind.COLLECTION;
  }

  /** Every dataset, in no particular order. */
  public List<LineageDataset> datasets() {
    return datasets;
  }

  /** Every run, in no particular order. */
  public List<LineageRun> runs() {
    return runs;
  }

  /** The drawn inputs of a run of {@link #runs}. */
  public List<LineageDataset> inputs(int run) {
    return drawn(inputs, run);
  }

  /** Its drawn outputs. */
  public List<LineageDataset> outputs(int run) {
    return drawn(outputs, run);
  }

  /** The drawn members of a collection of {@link #datasets}; none of an artifact. */
  public List<LineageDataset> members(int dataset) {
    return drawn(members, dataset);
  }

  private List<LineageDataset> drawn(Adjacency links, int node) {
    List<LineageDataset> drawn = new ArrayList<>();
    for (int i = links.first(node); i < links.last(node); i++) {
      LineageDataset dataset = datasets.get(links.target(i));
      if (dataset.drawn()) {
        drawn.add(dataset);
      }
    }
    return drawn;
  }

  /** The start of that number, if it is a dataset. */
  public Optional<LineageDataset> start(int number) {
    Start start = starts.get(number);
    return isDataset(start) ? Optional.of(datasets.get((int) start.node())) : Optional.empty();
  }

  /** Whether a run of {@link #runs} is a start, or one of the transform that is. */
  public boolean isStart(int run) {
    return starts.stream().anyMatch(start -> isRunOf(run, start));
  }

  boolean isRunOf(int run, Start start) {
    return start.kind() == NodeKind.RUN
        ? start.node() == run
        : start.kind() == NodeKind.TRANSFORM && transformIds[run] == start.node();
  }

  /** How many nodes it has. */
  int size() {
    return datasets.size() + runs.size();
  }

  int datasetCount() {
    return datasets.size();
  }

  int runCount() {
    return runs.size();
  }

  boolean isCollection(int dataset) {
    return datasets.get(dataset).kind() == NodeKind.COLLECTION;
  }

  /** The run that made it, or -1. */
  int madeBy(int dataset) {
    return madeBy[dataset];
  }

  Adjacency inputLinks() {
    return inputs;
  }

  Adjacency consumerLinks() {
    return consumers;
  }

  Adjacency outputLinks() {
    return outputs;
  }

  Adjacency memberLinks() {
    return members;
  }

  Adjacency containerLinks() {
    return containers;
  }
}
