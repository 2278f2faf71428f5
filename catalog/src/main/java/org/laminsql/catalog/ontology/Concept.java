package org.laminsql.catalog.ontology;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a text means in a registry: a term, or several rows that share an ontology id and so are one
 * term. What was asked of it is kept. Safe to share between threads.
 */
public final class Concept {

  private final Hierarchy hierarchy;
  private final int[] terms;
  private volatile @Nullable TermSet below;
  private volatile @Nullable List<Relative> descendants;
  private volatile @Nullable Set<String> texts;

  Concept(Hierarchy hierarchy, int[] terms) {
    this.hierarchy = hierarchy;
    this.terms = terms.clone();
  }

  /** The registry it is of, as LaminDB names it. */
  public String registry() {
    return hierarchy.registry().name();
  }

  boolean hasParents() {
    return hierarchy.registry().parents().isPresent();
  }

  /** Whether that text means it or a descendant; false for texts that mean no term. */
  public boolean covers(String text) {
    return hierarchy.index().isIn(text, below());
  }

  /**
   * All texts that mean it or a descendant: ontology ids, names, and the uids of terms without an
   * ontology id.
   */
  public Set<String> texts() {
    Set<String> known = texts;
    if (known == null) {
      Set<String> all = new HashSet<>();
      below().terms().forEach((int term) -> addTexts(term, all));
      known = Set.copyOf(all);
      texts = known;
    }
    return known;
  }

  private void addTexts(int term, Set<String> all) {
    for (TermTexts.Kind kind : TermTexts.KINDS) {
      String text = hierarchy.texts().text(term, kind);
      if (text != null) {
        all.add(text);
      }
    }
  }

  /** It and its descendants by depth, then ontology id, then name. */
  public List<Relative> descendants() {
    List<Relative> known = descendants;
    if (known == null) {
      known = descendants(Integer.MAX_VALUE);
      descendants = known;
    }
    return known;
  }

  /** As {@link #descendants()}, those of at most that depth. */
  public List<Relative> descendants(long mostSteps) {
    return hierarchy.relatives(Reach.of(hierarchy.children(), terms, mostSteps));
  }

  /** It and its ancestors of at most that depth, by depth, then ontology id, then name. */
  public List<Relative> ancestors(long mostSteps) {
    return hierarchy.relatives(Reach.of(hierarchy.parents(), terms, mostSteps));
  }

  /** Its ontology id, which is the same for all its rows. */
  public Optional<String> ontologyId() {
    return Optional.ofNullable(hierarchy.texts().ontologyIds()[terms[0]]);
  }

  /** Its name; of several rows, that of the first registered. */
  public Optional<String> name() {
    return Optional.ofNullable(hierarchy.texts().names()[terms[0]]);
  }

  /** Its synonyms in stored order; empty if none are recorded. */
  public Optional<List<String>> synonyms() {
    List<String> stored =
        Arrays.stream(terms)
            .mapToObj(term -> hierarchy.texts().synonyms()[term])
            .flatMap(Stream::ofNullable)
            .toList();
    Set<String> synonyms = new LinkedHashSet<>();
    stored.forEach(text -> synonyms.addAll(Synonyms.split(text)));
    return stored.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(synonyms));
  }

  /**
   * The fewest steps to the other one through a common ancestor; empty if they have none.
   *
   * @param other of the same {@link KnownTerms}
   */
  public OptionalInt distanceTo(Concept other) {
    return nearest(other)
        .map(meeting -> OptionalInt.of(meeting.ancestor().depth()))
        .orElseGet(OptionalInt::empty);
  }

  /**
   * The common ancestor with the fewest steps to both, ties by ontology id: its ontology id, else
   * its name, or its uid where others have that name; empty if they have none.
   *
   * @param other of the same {@link KnownTerms}
   */
  public Optional<String> commonAncestor(Concept other) {
    return nearest(other).map(Meeting::label);
  }

  /**
   * Terms of two registries have no ancestor in common; both are of the same {@link KnownTerms}.
   */
  private Optional<Meeting> nearest(Concept other) {
    return hierarchy == other.hierarchy
        ? Meeting.nearest(hierarchy, terms, other.terms)
        : Optional.empty();
  }

  private TermSet below() {
    TermSet known = below;
    if (known == null) {
      Reach reach = Reach.of(hierarchy.children(), terms, Integer.MAX_VALUE);
      known = TermSet.of(reach.set(), hierarchy.texts().count());
      below = known;
    }
    return known;
  }
}
