package org.laminsql.adapters.format.ontology;

import java.util.HashMap;
import java.util.Map;
import org.laminsql.adapters.format.ontology.OwlClass.Kind;
import org.laminsql.adapters.format.ontology.OwlClass.Said;
import org.laminsql.catalog.ontology.file.OntologyFile;
import org.laminsql.catalog.ontology.file.OntologyTerm.Scope;

/** Makes terms of what an OWL file says of its classes, as pronto does. One thread. */
final class OwlTerms {

  private final OboIds compact;
  private final Map<String, OwlClass> classes;
  private final Map<String, OwlProperty> properties;
  private final Map<String, OwlRestriction> restrictions;
  private final Map<String, String> ids = new HashMap<>();
  private final OntologyBuilder ontology = new OntologyBuilder();

  OwlTerms(
      OboIds compact,
      Map<String, OwlClass> classes,
      Map<String, OwlProperty> properties,
      Map<String, OwlRestriction> restrictions) {
    this.compact = compact;
    this.classes = classes;
    this.properties = properties;
    this.restrictions = restrictions;
  }

  OntologyFile build() {
    classes.forEach((iri, each) -> know(iri, each.id()));
    properties.forEach((iri, each) -> know(iri, each.id()));
    properties.forEach(
        (iri, each) -> {
          if (each.isTransitive()) {
            ontology.transitive(id(iri));
          }
        });
    classes.forEach(
        (iri, each) -> {
          TermBuilder term = ontology.declare(id(iri));
          each.said().forEach(said -> add(said, term));
        });
    return ontology.build();
  }

  private void know(String iri, String id) {
    ids.put(iri, id.isEmpty() ? ontology.shared(compact.of(iri)) : id);
  }

  private String id(String iri) {
    String known = ids.get(iri);
    return known == null ? ontology.shared(compact.of(iri)) : known;
  }

  private void add(Said said, TermBuilder term) {
    switch (said.property()) {
      case Owl.SUB_CLASS_OF -> superclass(said, term);
      case Owl.REPLACED_BY -> term.replacedBy(id(said.value()));
      case Owl.ALTERNATE_ID -> term.alternateId(id(said.value()));
      case Owl.XREF -> term.xref(said.value().strip(), said.description());
      default -> addText(said, term);
    }
  }

  private void superclass(Said said, TermBuilder term) {
    OwlRestriction restriction = restrictions.get(said.value());
    if (said.kind() == Kind.IRI && !said.value().equals(Owl.THING)) {
      term.parent(id(said.value()));
    } else if (said.kind() == Kind.BLANK && restriction != null && restriction.isSimple()) {
      String relation = restriction.relation();
      term.relation(ids.getOrDefault(relation, relation), id(restriction.object()));
    }
  }

  private static void addText(Said said, TermBuilder term) {
    Scope scope = Owl.SYNONYMS.get(said.property());
    boolean isText = said.kind() == Kind.TEXT && !said.value().isBlank();
    if (scope != null && (isText || said.kind() == Kind.IRI)) {
      term.synonym(scope, said.value());
    } else if (isText) {
      switch (said.property()) {
        case Owl.LABEL -> term.nameIfNone(said.value());
        case Owl.DEFINITION -> term.definition(said.value());
        case Owl.DEPRECATED -> term.obsolete(isTrue(said.value().strip()));
        default -> {
          // Nothing else is kept.
        }
      }
    }
  }

  /** Both ways to write it (XML Schema part 2, section 3.2.2). */
  private static boolean isTrue(String text) {
    return text.equals("true") || text.equals("1");
  }
}
