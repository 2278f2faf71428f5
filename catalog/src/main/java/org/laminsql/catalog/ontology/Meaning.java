package org.laminsql.catalog.ontology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.error.NearestNames;

/**
 * Decides what a text means among the registries that may have it, or says why it cannot.
 *
 * @param registries all of them
 * @param everything loads what nearest names are looked for in
 */
record Meaning(TermRegistries registries, Supplier<List<Hierarchy>> everything) {

  private static final int SHOWN = 5;

  /** The concept, if there is exactly one. */
  Concept of(TermQuestion question, List<Hierarchy> candidates) {
    List<Hierarchy> having =
        candidates.stream()
            .filter(hierarchy -> hierarchy.find(question.text()).length > 0)
            .toList();
    if (having.isEmpty()) {
      throw notFound(question, question.isOfAny() ? everything.get() : candidates);
    }
    if (having.size() > 1) {
      String names =
          having.stream()
              .map(hierarchy -> hierarchy.registry().name())
              .collect(Collectors.joining(", "));
      throw LaminSqlError.TERM_AMBIGUOUS.with(
          question.text(),
          "it is in " + names,
          "Give the registry as one more argument: '" + having.get(0).registry().name() + "'");
    }
    return single(question, having.get(0));
  }

  /** Rows of one ontology id are one term, however they are named; others are not. */
  private static Concept single(TermQuestion question, Hierarchy hierarchy) {
    int[] terms = hierarchy.find(question.text());
    long different =
        Arrays.stream(terms).mapToObj(term -> identity(hierarchy, term)).distinct().count();
    if (different > 1) {
      String ids =
          Arrays.stream(terms)
              .limit(SHOWN)
              .mapToObj(term -> identity(hierarchy, term))
              .distinct()
              .collect(Collectors.joining(", "));
      throw LaminSqlError.TERM_AMBIGUOUS.with(
          question.text(),
          terms.length + " terms of " + hierarchy.registry().name() + " have that name",
          "Give the ontology id, or the uid of a term without one: "
              + ids
              + (terms.length > SHOWN ? ", …" : ""));
    }
    return new Concept(hierarchy, terms);
  }

  private static String identity(Hierarchy hierarchy, int term) {
    return Objects.requireNonNullElse(
        hierarchy.texts().ontologyIds()[term], hierarchy.texts().uids()[term]);
  }

  private LaminSqlException notFound(TermQuestion question, List<Hierarchy> searched) {
    String where =
        question.isOfAny()
            ? "the registries with parents ("
                + registries.hierarchical().stream()
                    .map(TermRegistry::name)
                    .collect(Collectors.joining(", "))
                + ")"
            : "the registry " + registries.named(question.registry()).name();
    List<String> nearest = nearest(question.text(), searched);
    return LaminSqlError.TERM_NOT_FOUND.with(
        question.text(),
        where,
        nearest.isEmpty()
            ? "Give a name or an ontology id as the registry has it"
            : "The nearest are '" + String.join("', '", nearest) + "'");
  }

  /** The names of terms with that synonym; else the names, or ids, that differ least. */
  private static List<String> nearest(String text, List<Hierarchy> searched) {
    TermTexts.Kind kind = text.indexOf(':') >= 0 ? TermTexts.Kind.ONTOLOGY_ID : TermTexts.Kind.NAME;
    List<String> called = new ArrayList<>();
    List<String> all = new ArrayList<>();
    for (Hierarchy hierarchy : searched) {
      TermTexts texts = hierarchy.texts();
      for (int term = 0; term < texts.count(); term++) {
        String name = texts.text(term, TermTexts.Kind.NAME);
        if (name != null && hasSynonym(texts.synonyms()[term], text)) {
          called.add(name);
        }
        Stream.ofNullable(texts.text(term, kind)).forEach(all::add);
      }
    }
    return called.isEmpty()
        ? NearestNames.of(text, all)
        : called.stream().distinct().limit(SHOWN).toList();
  }

  private static boolean hasSynonym(@Nullable String stored, String text) {
    return stored != null && Synonyms.split(stored).stream().anyMatch(text::equalsIgnoreCase);
  }
}
