package org.laminsql.adapters.format.ontology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.ontology.file.OntologyFile;
import org.laminsql.catalog.ontology.file.OntologyTerm;

/** The classes of a file while it is read, in its order. One thread. */
final class OntologyBuilder {

  private final Map<String, TermBuilder> terms = new LinkedHashMap<>();
  private final Set<String> transitive = new HashSet<>();
  private final Map<String, String> texts = new HashMap<>();

  /** The class of that id, made if it is new. */
  TermBuilder declare(String id) {
    return terms.computeIfAbsent(shared(id), key -> new TermBuilder());
  }

  /** The class of that id, or null if it is not declared. */
  @Nullable TermBuilder find(String id) {
    return terms.get(id);
  }

  void transitive(String relation) {
    transitive.add(relation);
  }

  /** The same text as one object: ids are said many times. */
  String shared(String text) {
    String known = texts.putIfAbsent(text, text);
    return known == null ? text : known;
  }

  OntologyFile build() {
    List<OntologyTerm> built = new ArrayList<>(terms.size());
    terms.forEach((id, term) -> built.add(term.build(id)));
    return new OntologyFile(built, transitive);
  }
}
