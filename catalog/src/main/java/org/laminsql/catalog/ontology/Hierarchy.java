package org.laminsql.catalog.ontology;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The visible terms of one registry and the links between them. Immutable, safe to share. */
final class Hierarchy {

  /** Nearest first, then by ontology id and name, those without one last. */
  static final Comparator<Relative> ORDER =
      Comparator.comparingInt(Relative::depth)
          .thenComparing(Relative::ontologyId, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Relative::name, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Relative::uid);

  private final TermRegistry registry;
  private final TermTexts texts;
  private final TermIndex index;
  private final Links parents;
  private final Links children;

  Hierarchy(TermRegistry registry, TermTexts texts, Links parents, Links children) {
    this.registry = registry;
    this.texts = texts;
    this.index = TermIndex.of(texts);
    this.parents = parents;
    this.children = children;
  }

  TermRegistry registry() {
    return registry;
  }

  TermTexts texts() {
    return texts;
  }

  TermIndex index() {
    return index;
  }

  Links parents() {
    return parents;
  }

  Links children() {
    return children;
  }

  /** The terms a text means: those of that ontology id, else of that name, else of that uid. */
  int[] find(String text) {
    int[] found = new int[0];
    for (int i = 0; i < TermTexts.KINDS.length && found.length == 0; i++) {
      found = index.terms(text, TermTexts.KINDS[i]);
    }
    return found;
  }

  /** What was reached, by depth, then ontology id, then name. */
  List<Relative> relatives(Reach reach) {
    return IntStream.range(0, reach.count())
        .mapToObj(i -> relative(reach.term(i), reach.depth(i)))
        .sorted(ORDER)
        .toList();
  }

  Relative relative(int term, int depth) {
    return new Relative(texts.ontologyIds()[term], texts.names()[term], depth, texts.uids()[term]);
  }

  /** The text by which a term can be given. */
  String label(int term) {
    String ontologyId = texts.ontologyIds()[term];
    if (ontologyId != null) {
      return ontologyId;
    }
    String name = texts.names()[term];
    return name != null && find(name).length == 1 ? name : texts.uids()[term];
  }
}
