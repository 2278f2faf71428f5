package org.laminsql.adapters.format.ontology;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.ontology.file.OntologyFile;
import org.laminsql.catalog.ontology.file.OntologyTerm;
import org.laminsql.catalog.ontology.file.TermRow;
import org.laminsql.catalog.ontology.file.TermTable;

/** The answers of a file to the questions of {@code ontologies.jsonl}, each row as a text. */
final class OntologyAnswers {

  private final OntologyFile file;

  OntologyAnswers(OntologyFile file) {
    this.file = file;
  }

  static String normalized(JsonNode value) {
    if (value.isArray()) {
      List<String> texts = new ArrayList<>();
      value.forEach(each -> texts.add(normalized(each)));
      return texts.toString();
    }
    return value.isNull() ? "null" : value.asText();
  }

  Set<String> ids() {
    return file.terms().stream().map(OntologyTerm::id).collect(Collectors.toSet());
  }

  List<String> terms(List<String> prefixes, Optional<String> relation, List<String> columns) {
    return TermTable.rows(file, prefixes, relation).stream()
        .map(row -> columns.stream().map(column -> value(row, column)).toList().toString())
        .toList();
  }

  private static String value(TermRow row, String column) {
    return switch (column) {
      case "ontology_id" -> row.ontologyId();
      case "name" -> row.name();
      case "definition" -> String.valueOf(row.definition());
      case "synonyms" -> joined(row.synonyms());
      case "parents" -> row.parents().toString();
      default -> throw new IllegalArgumentException(column);
    };
  }

  /** As LaminDB joins them, in the order of what stands between the bars. */
  private static String joined(List<String> synonyms) {
    return synonyms.isEmpty()
        ? "null"
        : Arrays.stream(String.join("|", synonyms).split("\\|", -1))
            .sorted()
            .collect(Collectors.joining("|"));
  }

  /**
   * @param prefix what reached ids begin with
   */
  List<String> about(String question, String prefix) {
    List<String> rows = new ArrayList<>();
    Map<String, Collection<String>> parents = parents();
    Map<String, Collection<String>> children = children();
    for (OntologyTerm term : file.terms()) {
      switch (question) {
        case "scoped_synonyms" ->
            term.synonyms().forEach(each -> rows.add(row(term, each.scope(), each.text())));
        case "alternate_ids" -> term.alternateIds().forEach(id -> rows.add(row(term, id)));
        case "xrefs" ->
            term.xrefs().forEach(each -> rows.add(row(term, each.id(), each.description())));
        case "obsolete" -> {
          if (term.obsolete()) {
            rows.add(row(term, term.replacedBy()));
          }
        }
        case "ancestors" -> rows.add(row(term, reached(term.id(), parents, prefix)));
        case "descendants" -> rows.add(row(term, reached(term.id(), children, prefix)));
        default -> throw new IllegalArgumentException(question);
      }
    }
    return rows;
  }

  List<String> counts() {
    List<TermRow> rows = TermTable.rows(file, List.of("CL:"), Optional.empty());
    return List.of(
        count("all terms", file.terms().size()),
        count(
            "terms in the table, all prefixes",
            TermTable.rows(file, List.of(), Optional.empty()).size()),
        count("terms in the table, CL: only", rows.size()),
        count("parents", rows.stream().mapToLong(row -> row.parents().size()).sum()),
        count("with definition", rows.stream().filter(row -> row.definition() != null).count()),
        count("with synonyms", rows.stream().filter(row -> !row.synonyms().isEmpty()).count()),
        count("synonyms", rows.stream().mapToLong(row -> row.synonyms().size()).sum()),
        count("obsolete", file.terms().stream().filter(OntologyTerm::obsolete).count()),
        count(
            "name starts with obsolete",
            rows.stream().filter(row -> row.name().startsWith("obsolete")).count()));
  }

  private static String count(String what, long number) {
    return List.of(what, number).toString();
  }

  private static String row(OntologyTerm term, @Nullable Object... values) {
    List<@Nullable Object> row = new ArrayList<>();
    row.add(term.id());
    row.addAll(Arrays.asList(values));
    return row.toString();
  }

  private Map<String, Collection<String>> parents() {
    Map<String, Collection<String>> parents = new HashMap<>();
    file.terms().forEach(term -> parents.put(term.id(), term.parents()));
    return parents;
  }

  private Map<String, Collection<String>> children() {
    Map<String, Collection<String>> children = new HashMap<>();
    for (OntologyTerm term : file.terms()) {
      term.parents()
          .forEach(
              parent -> children.computeIfAbsent(parent, id -> new HashSet<>()).add(term.id()));
    }
    return children;
  }

  private static Set<String> reached(
      String start, Map<String, Collection<String>> steps, String prefix) {
    Set<String> reached = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      for (String next : steps.getOrDefault(open.remove(), Set.of())) {
        if (!next.equals(start) && reached.add(next)) {
          open.add(next);
        }
      }
    }
    reached.removeIf(id -> !id.startsWith(prefix));
    return reached;
  }
}
