package org.laminsql.adapters.format.ontology;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a class, kept until all ids are known: an IRI's id may be said anywhere in the
 * file. One thread.
 */
final class OwlClass {

  /**
   * One thing that is said.
   *
   * @param property the property's IRI
   * @param value the text, the IRI or the blank node
   * @param kind which of them
   * @param description of an entry in another database, or null
   */
  record Said(String property, String value, Kind kind, @Nullable String description) {}

  /** What a value is. */
  enum Kind {
    TEXT,
    IRI,
    BLANK
  }

  private final List<Said> said = new ArrayList<>(6);
  private String id = "";

  void add(Said each) {
    if (!each.property().equals(Owl.ID)) {
      said.add(each);
    } else if (id.isEmpty()) {
      id = each.value();
    }
  }

  /** Adds what an annotation repeats, where it adds something: the last definition counts. */
  void repeat(Said each) {
    boolean isDefinition = each.property().equals(Owl.DEFINITION);
    if (isDefinition ? !each.equals(lastDefinition()) : !said.contains(each)) {
      said.add(each);
    }
  }

  /** The id that it gives itself; {@code ""} if it gives none. */
  String id() {
    return id;
  }

  List<Said> said() {
    return said;
  }

  private @Nullable Said lastDefinition() {
    Said last = null;
    for (Said each : said) {
      last = each.property().equals(Owl.DEFINITION) ? each : last;
    }
    return last;
  }
}
