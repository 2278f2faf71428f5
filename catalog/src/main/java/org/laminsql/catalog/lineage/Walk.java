package org.laminsql.catalog.lineage;

import java.util.Arrays;
import java.util.List;

/**
 * A breadth-first walk from several starts at once. Each run is entered once, at its smallest
 * distance, so cycles end. Used by one thread, once.
 */
abstract sealed class Walk permits Upstream, Downstream {

  private static final int UNREACHED = -1;

  private final LineageGraph graph;
  private final int mostDepth;
  private final int[] depths;
  private final int[] origins;
  private final int[] order;
  private final int[] runDepths;
  private final int[] runOrigins;
  private final int[] queue;
  private int reached;
  private int queued;
  private List<Start> starts = List.of();

  Walk(LineageGraph graph, int mostDepth) {
    this.graph = graph;
    this.mostDepth = mostDepth;
    depths = filled(graph.datasetCount());
    origins = filled(graph.datasetCount());
    order = new int[graph.datasetCount()];
    runDepths = filled(graph.runCount());
    runOrigins = filled(graph.runCount());
    queue = new int[graph.runCount()];
  }

  private static int[] filled(int size) {
    int[] array = new int[size];
    Arrays.fill(array, UNREACHED);
    return array;
  }

  /** An equal walk that has not begun. */
  abstract Walk anew();

  /** Enters what is next to a dataset that is a start. */
  abstract void leave(int start, int origin);

  /** Reaches the datasets of a run, and enters the runs behind them. */
  abstract void pass(int run, int depth, int origin);

  /** Walks to the ends, or as deep as it may. */
  final void from(List<Start> sources) {
    starts = sources;
    for (int i = 0; i < sources.size(); i++) {
      Start start = sources.get(i);
      if (start.kind() == NodeKind.ARTIFACT || start.kind() == NodeKind.COLLECTION) {
        leave((int) start.node(), i);
      } else {
        enterRunsOf(start, i);
      }
    }
    for (int next = 0; next < queued; next++) {
      int run = queue[next];
      pass(run, runDepths[run], runOrigins[run]);
    }
  }

  private void enterRunsOf(Start start, int origin) {
    for (int run = 0; run < graph.runCount(); run++) {
      if (graph.isRunOf(run, start)) {
        enter(run, 1, origin);
      }
    }
  }

  /** Enters a run, unless it was entered before or is too far; -1 is no run. */
  final void enter(int run, int depth, int origin) {
    if (run >= 0 && depth <= mostDepth && runDepths[run] == UNREACHED) {
      runDepths[run] = depth;
      runOrigins[run] = origin;
      queue[queued++] = run;
    }
  }

  final void reach(int dataset, int depth, int origin) {
    if (depths[dataset] == UNREACHED) {
      depths[dataset] = depth;
      origins[dataset] = origin;
      order[reached++] = dataset;
    }
  }

  final LineageGraph graph() {
    return graph;
  }

  final int mostDepth() {
    return mostDepth;
  }

  final int reachedCount() {
    return reached;
  }

  /** The dataset that was reached as that one, the nearest first. */
  final int reached(int place) {
    return order[place];
  }

  /** How far a dataset is, or -1. */
  final int depth(int dataset) {
    return depths[dataset];
  }

  /** The start from which it was reached first. */
  final Start origin(int dataset) {
    return starts.get(origins[dataset]);
  }

  final boolean hasReached(Start start) {
    if (start.kind() == NodeKind.ARTIFACT || start.kind() == NodeKind.COLLECTION) {
      return depths[(int) start.node()] != UNREACHED;
    }
    for (int i = 0; i < queued; i++) {
      if (graph.isRunOf(queue[i], start)) {
        return true;
      }
    }
    return false;
  }
}
