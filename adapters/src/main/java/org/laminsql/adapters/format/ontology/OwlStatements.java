package org.laminsql.adapters.format.ontology;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.format.ontology.OwlClass.Kind;
import org.laminsql.adapters.format.ontology.OwlClass.Said;
import org.laminsql.catalog.ontology.file.OntologyFile;

/**
 * Gathers what the statements of an OWL file say of its classes. A node's type comes first, and
 * what stands in its element comes before the next element. One thread.
 */
final class OwlStatements extends AbstractRDFHandler {

  private final String name;
  private final Map<String, OwlClass> classes = new LinkedHashMap<>();
  private final Map<String, OwlProperty> properties = new HashMap<>();
  private final Map<String, OwlRestriction> restrictions = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private OwlAxiom axiom = new OwlAxiom("");
  private @Nullable String ontology;

  OwlStatements(String name) {
    this.name = name;
  }

  @Override
  public void handleStatement(Statement statement) {
    String subject = shared(statement.getSubject());
    String property = shared(statement.getPredicate());
    Value object = statement.getObject();
    if (property.equals(Owl.TYPE)) {
      type(subject, statement.getSubject().isIRI(), object.stringValue());
    } else if (property.equals(Owl.IMPORTS)) {
      throw Imports.refused(name, object.stringValue());
    } else if (subject.equals(axiom.node())) {
      axiom.add(property, object);
    } else if (property.equals(Owl.ON_PROPERTY) || property.equals(Owl.SOME_VALUES_FROM)) {
      restrictions
          .computeIfAbsent(subject, node -> new OwlRestriction())
          .add(property, shared(object), object.isIRI());
    } else if (classes.containsKey(subject)) {
      classes.get(subject).add(said(property, object));
    } else if (properties.containsKey(subject)) {
      properties.get(subject).add(property, object.stringValue());
    }
  }

  /**
   * The classes.
   *
   * @throws org.laminsql.catalog.error.LaminSqlException ONTOLOGY_UNREADABLE if the statements
   *     declare no ontology
   */
  OntologyFile build() {
    finishAxiom();
    if (ontology == null) {
      throw Unreadable.because(name, "it has no owl:Ontology");
    }
    return new OwlTerms(OboIds.in(ontology), classes, properties, restrictions).build();
  }

  private void type(String subject, boolean isIri, String type) {
    if (type.equals(Owl.AXIOM)) {
      finishAxiom();
      axiom = new OwlAxiom(subject);
    } else if (type.equals(Owl.ONTOLOGY)) {
      ontology = subject;
    } else if (type.equals(Owl.CLASS) && isIri) {
      classes.computeIfAbsent(subject, iri -> new OwlClass());
    } else if (type.equals(Owl.OBJECT_PROPERTY) || type.equals(Owl.ANNOTATION_PROPERTY)) {
      properties.computeIfAbsent(subject, iri -> new OwlProperty());
    } else if (type.equals(Owl.TRANSITIVE_PROPERTY)) {
      properties.computeIfAbsent(subject, iri -> new OwlProperty()).transitive();
    }
  }

  private void finishAxiom() {
    OwlClass source = classes.get(axiom.source());
    Said said = axiom.said();
    if (source != null && said != null) {
      source.repeat(said);
    }
  }

  private Said said(String property, Value object) {
    Kind kind = object.isLiteral() ? Kind.TEXT : object.isIRI() ? Kind.IRI : Kind.BLANK;
    String value = kind == Kind.IRI ? shared(object) : object.stringValue();
    return new Said(property, value, kind, null);
  }

  /** The same IRI as one object: IRIs are said many times. */
  private String shared(Value value) {
    String text = value.stringValue();
    if (!value.isIRI()) {
      return text;
    }
    return texts.computeIfAbsent(text, OwlStatements::asWritten);
  }

  private static String asWritten(String iri) {
    return iri.startsWith(OwlReader.BASE) ? iri.substring(OwlReader.BASE.length()) : iri;
  }
}
