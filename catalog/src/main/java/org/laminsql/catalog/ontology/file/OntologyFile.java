package org.laminsql.catalog.ontology.file;

import java.util.List;
import java.util.Set;

/**
 * What a file of an ontology says, whatever its format.
 *
 * @param terms its classes in the file's order, obsolete and nameless ones too; each id once
 * @param transitiveRelations the relations that it declares to be transitive
 */
public record OntologyFile(List<OntologyTerm> terms, Set<String> transitiveRelations) {

  /** Copies the collections. */
  public OntologyFile {
    terms = List.copyOf(terms);
    transitiveRelations = Set.copyOf(transitiveRelations);
  }
}
