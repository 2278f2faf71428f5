package org.laminsql.catalog.ontology;

/**
 * Links between terms in one direction: {@code int[terms + 1]} offsets into {@code int[links]}
 * targets. Immutable, safe to share.
 */
final class Links {

  private final int[] offsets;
  private final int[] targets;

  private Links(int[] offsets, int[] targets) {
    this.offsets = offsets;
    this.targets = targets;
  }

  /**
   * Gathers links.
   *
   * @param terms how many terms there are
   * @param from where each link starts; those before {@code count} are read
   * @param to where it ends
   */
  static Links of(int terms, int[] from, int[] to, int count) {
    int[] offsets = new int[terms + 1];
    for (int i = 0; i < count; i++) {
      offsets[from[i] + 1]++;
    }
    for (int i = 0; i < terms; i++) {
      offsets[i + 1] += offsets[i];
    }
    int[] next = offsets.clone();
    int[] targets = new int[count];
    for (int i = 0; i < count; i++) {
      targets[next[from[i]]++] = to[i];
    }
    return new Links(offsets, targets);
  }

  int first(int term) {
    return offsets[term];
  }

  int end(int term) {
    return offsets[term + 1];
  }

  int target(int link) {
    return targets[link];
  }
}
