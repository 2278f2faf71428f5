package org.laminsql.catalog.ontology.file;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.laminsql.catalog.model.CodePoints;

/**
 * The rows that LaminDB makes of a file: {@code Ontology.to_df} of bionty 2.5.2 on pronto 2.7.4. A
 * class without a name gives none; obsolete ones do.
 */
public final class TermTable {

  private TermTable() {}

  /** An id as registries write it: every underscore becomes a colon. */
  public static String ontologyId(String id) {
    return id.replace('_', ':');
  }

  /**
   * The rows, in the file's order.
   *
   * @param prefixes what ids of classes and parents must begin with, one of them; none for all
   * @param relation whose objects are parents too, as far as they can be reached by it if it is
   *     transitive
   */
  public static List<TermRow> rows(
      OntologyFile file, Collection<String> prefixes, Optional<String> relation) {
    List<String> wanted = List.copyOf(prefixes);
    Reach reach =
        relation.map(name -> Reach.of(file, name)).orElseGet(() -> new Reach(Map.of(), false));
    return file.terms().stream()
        .filter(term -> startsWithAny(term.id(), wanted))
        .flatMap(term -> row(term, wanted, reach).stream())
        .toList();
  }

  private static Optional<TermRow> row(OntologyTerm term, List<String> prefixes, Reach reach) {
    String name = term.name();
    if (name == null || name.isEmpty()) {
      return Optional.empty();
    }
    String definition = term.definition();
    Stream<String> parents =
        Stream.concat(term.parents().stream(), reach.of(term.id()).stream())
            .filter(parent -> !parent.equals(term.id()) && startsWithAny(parent, prefixes));
    return Optional.of(
        new TermRow(
            ontologyId(term.id()),
            name,
            definition == null ? null : TitleCase.of(definition),
            sorted(
                term.synonyms().stream()
                    .filter(synonym -> synonym.scope() == OntologyTerm.Scope.EXACT)
                    .map(OntologyTerm.Synonym::text)),
            sorted(parents.map(TermTable::ontologyId)),
            sorted(term.alternateIds().stream().map(TermTable::ontologyId)),
            sorted(term.xrefs().stream().map(OntologyTerm.Xref::id)),
            term.obsolete(),
            sorted(term.replacedBy().stream().map(TermTable::ontologyId))));
  }

  private static List<String> sorted(Stream<String> texts) {
    return texts.distinct().sorted(CodePoints::compare).toList();
  }

  private static boolean startsWithAny(String id, List<String> prefixes) {
    return prefixes.isEmpty() || prefixes.stream().anyMatch(id::startsWith);
  }

  /** What can be reached by one relation. */
  private record Reach(Map<String, Set<String>> direct, boolean transitive) {

    static Reach of(OntologyFile file, String relation) {
      Map<String, Set<String>> direct = new HashMap<>();
      for (OntologyTerm term : file.terms()) {
        for (OntologyTerm.Relation each : term.relations()) {
          if (each.relation().equals(relation)) {
            direct.computeIfAbsent(term.id(), id -> new LinkedHashSet<>()).add(each.object());
          }
        }
      }
      return new Reach(direct, file.transitiveRelations().contains(relation));
    }

    Set<String> of(String id) {
      Set<String> first = direct.getOrDefault(id, Set.of());
      if (!transitive) {
        return first;
      }
      Set<String> reached = new LinkedHashSet<>(first);
      Deque<String> open = new ArrayDeque<>(first);
      while (!open.isEmpty()) {
        for (String next : direct.getOrDefault(open.remove(), Set.of())) {
          if (reached.add(next)) {
            open.add(next);
          }
        }
      }
      return reached;
    }
  }
}
