package org.laminsql.adapters.format.ontology;

import org.eclipse.rdf4j.model.Value;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.format.ontology.OwlClass.Kind;
import org.laminsql.adapters.format.ontology.OwlClass.Said;

/**
 * An {@code owl:Axiom}: it repeats a statement, to say where that comes from. pronto takes
 * definitions, synonyms and entries in other databases from it too. One thread.
 */
final class OwlAxiom {

  private final String node;
  private String source = "";
  private String property = "";
  private @Nullable String target;
  private @Nullable String label;

  OwlAxiom(String node) {
    this.node = node;
  }

  /** The blank node that it is; {@code ""} for none. */
  String node() {
    return node;
  }

  void add(String said, Value object) {
    switch (said) {
      case Owl.ANNOTATED_SOURCE -> source = object.stringValue();
      case Owl.ANNOTATED_PROPERTY -> property = object.stringValue();
      case Owl.ANNOTATED_TARGET -> target = object.isLiteral() ? object.stringValue() : null;
      case Owl.LABEL -> label = object.stringValue();
      default -> {
        // Where it comes from is not kept.
      }
    }
  }

  /** The IRI that it is about. */
  String source() {
    return source;
  }

  /** What it repeats; null if that is nothing that is kept. */
  @Nullable Said said() {
    String text = target;
    boolean isXref = property.equals(Owl.XREF);
    boolean isKept =
        isXref || property.equals(Owl.DEFINITION) || Owl.SYNONYMS.containsKey(property);
    return isKept && text != null
        ? new Said(property, text, Kind.TEXT, isXref ? label : null)
        : null;
  }
}
