package org.laminsql.adapters.format.ontology;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.ontology.file.OntologyFile;
import org.laminsql.catalog.ontology.file.OntologyTerm.Scope;

/** Makes terms of the nodes and edges of OBO graphs. One thread. */
final class GraphTerms {

  private static final String IS_A = "is_a";

  private static final Map<String, Scope> SYNONYMS =
      Map.of(
          "hasExactSynonym", Scope.EXACT,
          "hasBroadSynonym", Scope.BROAD,
          "hasNarrowSynonym", Scope.NARROW,
          "hasRelatedSynonym", Scope.RELATED);

  private final OntologyBuilder ontology = new OntologyBuilder();
  private final List<Edge> edges = new ArrayList<>();
  private OboIds ids = OboIds.in("");

  /** Edges may stand before the nodes that they join. */
  private record Edge(String subject, String relation, String object) {}

  OntologyFile build() {
    return ontology.build();
  }

  /** Says which graph the next nodes and edges are of. */
  void graph(String iri) {
    ids = OboIds.in(iri);
  }

  void node(JsonNode node) {
    if (!node.path("type").asText().equals("CLASS") || !node.path("id").isTextual()) {
      return;
    }
    TermBuilder term = ontology.declare(id(node.path("id")));
    JsonNode label = node.path("lbl");
    if (label.isTextual()) {
      term.name(label.textValue());
    }
    meta(node.path("meta"), term);
  }

  void edge(JsonNode edge) {
    JsonNode subject = edge.path("sub");
    JsonNode relation = edge.path("pred");
    JsonNode object = edge.path("obj");
    if (subject.isTextual() && relation.isTextual() && object.isTextual()) {
      edges.add(
          new Edge(
              ontology.shared(subject.textValue()),
              ontology.shared(relation.textValue()),
              ontology.shared(object.textValue())));
    }
  }

  void finishGraph() {
    for (Edge edge : edges) {
      TermBuilder term = ontology.find(ids.of(edge.subject()));
      if (term != null) {
        add(edge, term);
      }
    }
    edges.clear();
  }

  private void add(Edge edge, TermBuilder term) {
    String object = ontology.shared(ids.of(edge.object()));
    if (!edge.relation().equals(IS_A) && !edge.relation().equals(Owl.SUB_CLASS_OF)) {
      term.relation(ontology.shared(ids.of(edge.relation())), object);
    } else if (!edge.object().equals(Owl.THING)) {
      term.parent(object);
    }
  }

  private void meta(JsonNode meta, TermBuilder term) {
    String definition = text(meta.path("definition").path("val"));
    if (definition != null) {
      term.definition(definition);
    }
    for (JsonNode synonym : meta.path("synonyms")) {
      String predicate = synonym.path("pred").asText();
      Scope scope = SYNONYMS.get(predicate.substring(predicate.indexOf('#') + 1));
      String text = text(synonym.path("val"));
      if (scope != null && text != null) {
        term.synonym(scope, text);
      }
    }
    for (JsonNode xref : meta.path("xrefs")) {
      String text = text(xref.path("val"));
      if (text != null) {
        term.xref(text, text(xref.path("lbl")));
      }
    }
    meta.path("basicPropertyValues").forEach(value -> property(value, term));
    if (meta.path("deprecated").asBoolean()) {
      term.obsolete(true);
    }
  }

  private void property(JsonNode value, TermBuilder term) {
    if (!value.path("val").isTextual()) {
      return;
    }
    switch (value.path("pred").asText()) {
      case Owl.ALTERNATE_ID -> term.alternateId(id(value.path("val")));
      case Owl.REPLACED_BY -> term.replacedBy(id(value.path("val")));
      case Owl.DEPRECATED -> term.obsolete(value.path("val").asBoolean());
      default -> {
        // Nothing else is kept.
      }
    }
  }

  private String id(JsonNode iri) {
    return ontology.shared(ids.of(iri.textValue()));
  }

  private static @Nullable String text(JsonNode value) {
    return value.isTextual() ? value.textValue() : null;
  }
}
