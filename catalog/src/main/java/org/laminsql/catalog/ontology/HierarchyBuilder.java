package org.laminsql.catalog.ontology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers the terms and links of one registry, in any order. One thread. */
final class HierarchyBuilder {

  private static final int SMALL = 64;

  private final TermRegistry registry;
  private final List<Row> rows = new ArrayList<>();
  private long[] children = new long[SMALL];
  private long[] parents = new long[SMALL];
  private int links;

  private record Row(
      long id,
      String uid,
      @Nullable String name,
      @Nullable String ontologyId,
      @Nullable String synonyms) {}

  HierarchyBuilder(TermRegistry registry) {
    this.registry = registry;
  }

  void term(
      long id,
      String uid,
      @Nullable String name,
      @Nullable String ontologyId,
      @Nullable String synonyms) {
    rows.add(new Row(id, uid, name, ontologyId, synonyms));
  }

  void link(long child, long parent) {
    if (links == children.length) {
      children = Arrays.copyOf(children, 2 * links);
      parents = Arrays.copyOf(parents, 2 * links);
    }
    children[links] = child;
    parents[links] = parent;
    links++;
  }

  /** Terms in the order in which they were registered; links from or to others are left out. */
  Hierarchy build() {
    rows.sort(Comparator.comparingLong(Row::id));
    Map<Long, Integer> terms = new HashMap<>();
    rows.forEach(row -> terms.put(row.id(), terms.size()));
    int[] from = new int[links];
    int[] to = new int[links];
    int kept = 0;
    for (int i = 0; i < links; i++) {
      Integer child = terms.get(children[i]);
      Integer parent = terms.get(parents[i]);
      if (child != null && parent != null) {
        from[kept] = child;
        to[kept] = parent;
        kept++;
      }
    }
    return new Hierarchy(
        registry,
        texts(),
        Links.of(rows.size(), from, to, kept),
        Links.of(rows.size(), to, from, kept));
  }

  private TermTexts texts() {
    return new TermTexts(
        rows.stream().map(Row::ontologyId).toArray(String[]::new),
        rows.stream().map(Row::name).toArray(String[]::new),
        rows.stream().map(Row::uid).toArray(String[]::new),
        rows.stream().map(Row::synonyms).toArray(String[]::new));
  }
}
