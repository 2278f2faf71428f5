package org.laminsql.catalog.lineage;

import java.util.BitSet;

/** From outputs to inputs. The members of a collection stand at its depth. */
final class Upstream extends Walk {

  private final BitSet opened = new BitSet();

  Upstream(LineageGraph graph, int mostDepth) {
    super(graph, mostDepth);
  }

  @Override
  Walk anew() {
    return new Upstream(graph(), mostDepth());
  }

  @Override
  void leave(int start, int origin) {
    enter(graph().madeBy(start), 1, origin);
    if (graph().isCollection(start)) {
      open(start, -1, 0, origin);
    }
  }

  @Override
  void pass(int run, int depth, int origin) {
    Adjacency inputs = graph().inputLinks();
    for (int i = inputs.first(run); i < inputs.last(run); i++) {
      int input = inputs.target(i);
      reach(input, depth, origin);
      enter(graph().madeBy(input), depth + 1, origin);
      if (graph().isCollection(input) && !opened.get(input)) {
        open(input, run, depth, origin);
      }
    }
  }

  /** Members that the run made itself are no inputs of it; another run may still take them. */
  private void open(int collection, int run, int depth, int origin) {
    Adjacency members = graph().memberLinks();
    boolean whole = true;
    for (int i = members.first(collection); i < members.last(collection); i++) {
      int member = members.target(i);
      if (run >= 0 && graph().madeBy(member) == run) {
        whole = false;
        continue;
      }
      reach(member, depth, origin);
      enter(graph().madeBy(member), depth + 1, origin);
    }
    opened.set(collection, whole);
  }
}
