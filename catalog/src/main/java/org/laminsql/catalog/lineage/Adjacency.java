package org.laminsql.catalog.lineage;

import java.util.Arrays;

/** For each node the nodes next to it, in two arrays. Immutable. */
final class Adjacency {

  private final int[] offsets;
  private final int[] targets;

  private Adjacency(int[] offsets, int[] targets) {
    this.offsets = offsets;
    this.targets = targets;
  }

  /** Pairs, gathered before it is known how many there are. Used by one thread. */
  static final class Pairs {
    private int[] from = new int[64];
    private int[] to = new int[64];
    private int size;

    void add(int source, int target) {
      if (size == from.length) {
        from = Arrays.copyOf(from, size * 2);
        to = Arrays.copyOf(to, size * 2);
      }
      from[size] = source;
      to[size++] = target;
    }

    /** From the first to the second. */
    Adjacency forward(int nodes) {
      return adjacency(from, to, size, nodes);
    }

    /** From the second to the first. */
    Adjacency backward(int nodes) {
      return adjacency(to, from, size, nodes);
    }
  }

  private static Adjacency adjacency(int[] from, int[] to, int size, int nodes) {
    int[] offsets = new int[nodes + 1];
    for (int i = 0; i < size; i++) {
      offsets[from[i] + 1]++;
    }
    for (int i = 0; i < nodes; i++) {
      offsets[i + 1] += offsets[i];
    }
    int[] next = Arrays.copyOf(offsets, nodes);
    int[] targets = new int[size];
    for (int i = 0; i < size; i++) {
      targets[next[from[i]]++] = to[i];
    }
    return new Adjacency(offsets, targets);
  }

  /** Where the neighbours of a node begin; they end where those of the following begin. */
  int first(int node) {
    return offsets[node];
  }

  int last(int node) {
    return offsets[node + 1];
  }

  int target(int place) {
    return targets[place];
  }
}
