package org.laminsql.catalog.lineage;

import java.util.BitSet;

/** From inputs to outputs, also through the collections that an artifact is a member of. */
final class Downstream extends Walk {

  private final BitSet opened = new BitSet();

  Downstream(LineageGraph graph, int mostDepth) {
    super(graph, mostDepth);
  }

  @Override
  Walk anew() {
    return new Downstream(graph(), mostDepth());
  }

  @Override
  void leave(int start, int origin) {
    enterConsumers(start, 1, origin);
  }

  @Override
  void pass(int run, int depth, int origin) {
    Adjacency outputs = graph().outputLinks();
    for (int i = outputs.first(run); i < outputs.last(run); i++) {
      int output = outputs.target(i);
      reach(output, depth, origin);
      enterConsumers(output, depth + 1, origin);
    }
  }

  private void enterConsumers(int dataset, int depth, int origin) {
    Adjacency consumers = graph().consumerLinks();
    for (int i = consumers.first(dataset); i < consumers.last(dataset); i++) {
      enter(consumers.target(i), depth, origin);
    }
    Adjacency containers = graph().containerLinks();
    for (int i = containers.first(dataset); i < containers.last(dataset); i++) {
      int collection = containers.target(i);
      if (!opened.get(collection)) {
        open(collection, graph().madeBy(dataset), depth, origin);
      }
    }
  }

  /** The run that made a member does not take it as an input. */
  private void open(int collection, int maker, int depth, int origin) {
    Adjacency consumers = graph().consumerLinks();
    boolean whole = true;
    for (int i = consumers.first(collection); i < consumers.last(collection); i++) {
      int run = consumers.target(i);
      if (run == maker) {
        whole = false;
      } else {
        enter(run, depth, origin);
      }
    }
    opened.set(collection, whole);
  }
}
