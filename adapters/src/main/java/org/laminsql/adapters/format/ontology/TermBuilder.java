package org.laminsql.adapters.format.ontology;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.ontology.file.OntologyTerm;
import org.laminsql.catalog.ontology.file.OntologyTerm.Relation;
import org.laminsql.catalog.ontology.file.OntologyTerm.Scope;
import org.laminsql.catalog.ontology.file.OntologyTerm.Synonym;
import org.laminsql.catalog.ontology.file.OntologyTerm.Xref;

/**
 * A class while its file is read. What there is one of is the last that was said, what there is
 * more of is said once. One thread.
 */
final class TermBuilder {

  private final Set<Synonym> synonyms = new LinkedHashSet<>(4);
  private final Set<String> parents = new LinkedHashSet<>(4);
  private final Set<Relation> relations = new LinkedHashSet<>(4);
  private final Set<String> alternateIds = new LinkedHashSet<>(4);
  private final Map<String, Xref> xrefs = new LinkedHashMap<>(4);
  private final Set<String> replacedBy = new LinkedHashSet<>(4);
  private @Nullable String name;
  private @Nullable String definition;
  private boolean obsolete;

  void name(String text) {
    name = text;
  }

  void nameIfNone(String text) {
    if (name == null) {
      name = text;
    }
  }

  void definition(String text) {
    definition = text;
  }

  void synonym(Scope scope, String text) {
    synonyms.add(new Synonym(scope, text));
  }

  void parent(String id) {
    parents.add(id);
  }

  void relation(String relation, String object) {
    relations.add(new Relation(relation, object));
  }

  void alternateId(String id) {
    alternateIds.add(id);
  }

  void xref(String id, @Nullable String description) {
    xrefs.put(id, new Xref(id, description));
  }

  void replacedBy(String id) {
    replacedBy.add(id);
  }

  void obsolete(boolean is) {
    obsolete = is;
  }

  OntologyTerm build(String id) {
    return new OntologyTerm(
        id,
        name,
        definition,
        List.copyOf(synonyms),
        List.copyOf(parents),
        List.copyOf(relations),
        List.copyOf(alternateIds),
        List.copyOf(xrefs.values()),
        obsolete,
        List.copyOf(replacedBy));
  }
}
