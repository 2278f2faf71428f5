package org.laminsql.adapters.format.ontology;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.laminsql.catalog.ontology.file.OntologyFile;
import org.laminsql.catalog.ontology.file.OntologyTerm.Scope;

/**
 * The classes of an OBO file, made of its frames (OBO 1.4, sections 3.2 and 3.3; the tags for
 * synonyms of OBO 1.0 too). A frame that comes again adds to the first. One thread.
 */
final class OboTerms {

  private static final String OLD_SYNONYM = "_synonym";

  private final String name;
  private final OntologyBuilder ontology = new OntologyBuilder();

  OboTerms(String name) {
    this.name = name;
  }

  OntologyFile build() {
    return ontology.build();
  }

  void term(List<OboClause> frame) {
    TermBuilder term = ontology.declare(idOf(frame));
    frame.forEach(clause -> add(clause, term));
  }

  void relation(List<OboClause> frame) {
    boolean transitive =
        frame.stream().anyMatch(clause -> clause.tag().equals("is_transitive") && isTrue(clause));
    if (transitive) {
      ontology.transitive(idOf(frame));
    }
  }

  private String idOf(List<OboClause> frame) {
    return frame.stream()
        .filter(clause -> clause.tag().equals("id"))
        .findFirst()
        .map(clause -> clause.id(name))
        .orElseThrow(
            () ->
                frame.isEmpty()
                    ? Unreadable.because(name, "a frame is empty")
                    : OboClause.malformed(name, frame.get(0).line(), "the frame has no id"));
  }

  private void add(OboClause clause, TermBuilder term) {
    switch (clause.tag()) {
      case "name" -> term.name(clause.read().unquoted());
      case "def" -> term.definition(clause.quoted(name));
      case "synonym" -> synonym(clause, term);
      case "is_a" -> term.parent(id(clause));
      case "relationship" -> relationship(clause, term);
      case "alt_id" -> term.alternateId(id(clause));
      case "xref" -> xref(clause, term);
      case "is_obsolete" -> term.obsolete(isTrue(clause));
      case "replaced_by" -> term.replacedBy(id(clause));
      default -> oldSynonym(clause, term);
    }
  }

  private String id(OboClause clause) {
    return ontology.shared(clause.id(name));
  }

  private void synonym(OboClause clause, TermBuilder term) {
    OboValue value = clause.read();
    String text = value.quoted().orElseGet(() -> clause.quoted(name));
    term.synonym(scope(value.word()).orElse(Scope.RELATED), text);
  }

  private void oldSynonym(OboClause clause, TermBuilder term) {
    if (clause.tag().endsWith(OLD_SYNONYM)) {
      String tag = clause.tag().substring(0, clause.tag().length() - OLD_SYNONYM.length());
      scope(tag).ifPresent(scope -> term.synonym(scope, clause.quoted(name)));
    }
  }

  private static Optional<Scope> scope(String word) {
    return switch (word.toUpperCase(Locale.ROOT)) {
      case "EXACT" -> Optional.of(Scope.EXACT);
      case "BROAD" -> Optional.of(Scope.BROAD);
      case "NARROW" -> Optional.of(Scope.NARROW);
      case "RELATED" -> Optional.of(Scope.RELATED);
      default -> Optional.empty();
    };
  }

  private void relationship(OboClause clause, TermBuilder term) {
    OboValue value = clause.read();
    String relation = value.word();
    String object = value.word();
    if (object.isEmpty()) {
      throw OboClause.malformed(name, clause.line(), "a relationship is a relation and an id");
    }
    term.relation(ontology.shared(relation), ontology.shared(object));
  }

  /** An id, perhaps a description; old files have ids with blanks. */
  private void xref(OboClause clause, TermBuilder term) {
    OboValue value = clause.read();
    String id = value.word();
    if (value.atEnd()) {
      term.xref(id, null);
    } else {
      value
          .quoted()
          .ifPresentOrElse(
              description -> term.xref(id, description),
              () -> term.xref(clause.read().unquoted().strip(), null));
    }
  }

  private static boolean isTrue(OboClause clause) {
    return clause.read().word().equalsIgnoreCase("true");
  }
}
