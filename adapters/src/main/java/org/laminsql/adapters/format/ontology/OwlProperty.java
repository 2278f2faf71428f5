package org.laminsql.adapters.format.ontology;

/** What is said of a relation. One thread. */
final class OwlProperty {

  private String shorthand = "";
  private String id = "";
  private boolean transitive;

  void add(String property, String value) {
    if (property.equals(Owl.SHORTHAND) && shorthand.isEmpty()) {
      shorthand = value;
    } else if (property.equals(Owl.ID) && id.isEmpty()) {
      id = value;
    }
  }

  void transitive() {
    transitive = true;
  }

  boolean isTransitive() {
    return transitive;
  }

  /** The id that it gives itself; {@code ""} if it gives none. */
  String id() {
    return shorthand.isEmpty() ? id : shorthand;
  }
}
