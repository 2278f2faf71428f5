package org.laminsql.catalog.ontology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What texts mean, as the registries are between two writes. Registries are loaded when a text asks
 * for them: the named one, or those with parents that hold the text. Safe to share between threads.
 */
public final class KnownTerms {

  /** Up to how many rows a registry is loaded though it lacks the text; grows with each search. */
  private static final int SMALL = 1_000;

  private static final int GROWTH = 10;
  private static final int LARGE = 100_000;

  private final TermRegistries registries;
  private final HierarchyLoader loader;
  private final Map<TermRegistry, Hierarchy> loaded = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Concept>> concepts = new ConcurrentHashMap<>();
  private int small = SMALL;

  KnownTerms(TermRegistries registries, HierarchyLoader loader) {
    this.registries = registries;
    this.loader = loader;
  }

  /**
   * What a text means.
   *
   * @throws org.laminsql.catalog.error.LaminSqlException TERM_NOT_FOUND with the nearest names;
   *     TERM_AMBIGUOUS if several registries have it, or several terms that share no ontology id;
   *     REGISTRY_NOT_FOUND; REGISTRY_UNSUITABLE if the registry's rows have no names
   */
  public Concept concept(TermQuestion question) {
    Concept known = known(question);
    return known == null ? learn(question) : known;
  }

  /**
   * As {@link #concept}, of a registry with parents.
   *
   * @throws org.laminsql.catalog.error.LaminSqlException as there; REGISTRY_UNSUITABLE if it has no
   *     parents
   */
  public Concept inHierarchy(TermQuestion question) {
    Concept known = known(question);
    if (known == null) {
      checkParents(question);
      return learn(question);
    }
    if (!known.hasParents()) {
      checkParents(question);
    }
    return known;
  }

  /** As {@link #inHierarchy} for many questions, with one statement. */
  public List<Concept> inHierarchy(List<TermQuestion> questions) {
    List<TermQuestion> unknown =
        questions.stream().filter(question -> known(question) == null).toList();
    unknown.forEach(this::checkParents);
    load(unknown);
    return questions.stream().map(this::inHierarchy).toList();
  }

  private void checkParents(TermQuestion question) {
    if (!question.isOfAny()) {
      TermRegistry registry = registries.named(question.registry());
      if (registry.parents().isEmpty()) {
        throw registries.unsuitable(registry, "parents");
      }
    }
  }

  private @Nullable Concept known(TermQuestion question) {
    Map<String, Concept> ofRegistry = concepts.get(question.registry());
    return ofRegistry == null ? null : ofRegistry.get(question.text());
  }

  private Concept learn(TermQuestion question) {
    load(List.of(question));
    Concept concept = new Meaning(registries, this::everything).of(question, candidates(question));
    concepts
        .computeIfAbsent(question.registry(), registry -> new ConcurrentHashMap<>())
        .put(question.text(), concept);
    return concept;
  }

  /** Loaded registries where that text may be. */
  private List<Hierarchy> candidates(TermQuestion question) {
    return candidates(
        question.isOfAny()
            ? registries.hierarchical()
            : List.of(registries.named(question.registry())));
  }

  private List<Hierarchy> candidates(List<TermRegistry> asked) {
    List<Hierarchy> candidates = new ArrayList<>();
    for (TermRegistry registry : asked) {
      Hierarchy hierarchy = loaded.get(registry);
      if (hierarchy != null) {
        candidates.add(hierarchy);
      }
    }
    return candidates;
  }

  /** Loads what these questions need and is not here yet, by one statement. */
  private synchronized void load(Collection<TermQuestion> questions) {
    Set<TermRegistry> needed = new LinkedHashSet<>();
    Set<String> texts = new LinkedHashSet<>();
    for (TermQuestion question : questions) {
      if (question.isOfAny()) {
        texts.add(question.text());
      } else {
        needed.add(registries.named(question.registry()));
      }
    }
    needed.removeAll(loaded.keySet());
    Set<TermRegistry> asked = new LinkedHashSet<>(needed);
    if (!texts.isEmpty()) {
      asked.addAll(registries.hierarchical());
      asked.removeAll(loaded.keySet());
    }
    if (!asked.isEmpty()) {
      keep(loader.load(List.copyOf(asked), needed.size(), texts, small));
      small = Math.min(LARGE, GROWTH * small);
    }
  }

  /**
   * All registries with parents but the largest: for the names nearest to one that is not there.
   */
  private synchronized List<Hierarchy> everything() {
    List<TermRegistry> missing = new ArrayList<>(registries.hierarchical());
    missing.removeAll(loaded.keySet());
    if (!missing.isEmpty()) {
      keep(loader.load(missing, 0, List.of(), LARGE));
    }
    return candidates(registries.hierarchical());
  }

  private void keep(Collection<Hierarchy> hierarchies) {
    hierarchies.forEach(hierarchy -> loaded.put(hierarchy.registry(), hierarchy));
  }
}
