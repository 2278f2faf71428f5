package org.laminsql.adapters.format.ontology;

/** A blank node: all that are in a relation to something of a class. One thread. */
final class OwlRestriction {

  private String relation = "";
  private String object = "";

  void add(String property, String value, boolean isIri) {
    if (isIri && property.equals(Owl.ON_PROPERTY)) {
      relation = value;
    } else if (isIri) {
      object = value;
    }
  }

  /** Whether relation and class are both named. */
  boolean isSimple() {
    return !relation.isEmpty() && !object.isEmpty();
  }

  String relation() {
    return relation;
  }

  String object() {
    return object;
  }
}
