package org.laminsql.catalog.ontology.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class of an ontology, as its file has it. Lists hold nothing twice; ids are those of the file
 * ({@code CL:0000084}), underscores kept.
 *
 * @param id its id
 * @param name its name, or null
 * @param definition its definition as it was written, or null
 * @param synonyms its synonyms of all scopes
 * @param parents ids of its named superclasses; they need not be in the file
 * @param relations its other relations to named classes
 * @param alternateIds ids of classes that were merged into it
 * @param xrefs its entries in other databases
 * @param obsolete whether it is no longer to be used
 * @param replacedBy ids of the classes to use instead
 */
public record OntologyTerm(
    String id,
    @Nullable String name,
    @Nullable String definition,
    List<Synonym> synonyms,
    List<String> parents,
    List<Relation> relations,
    List<String> alternateIds,
    List<Xref> xrefs,
    boolean obsolete,
    List<String> replacedBy) {

  /** Copies the lists. */
  public OntologyTerm {
    synonyms = List.copyOf(synonyms);
    parents = List.copyOf(parents);
    relations = List.copyOf(relations);
    alternateIds = List.copyOf(alternateIds);
    xrefs = List.copyOf(xrefs);
    replacedBy = List.copyOf(replacedBy);
  }

  /** How near a synonym is to the name (OBO 1.4, section 3.4.2; oboInOwl). */
  public enum Scope {
    EXACT,
    BROAD,
    NARROW,
    RELATED
  }

  /** Another name. */
  public record Synonym(Scope scope, String text) {}

  /** That the class is in a relation, such as {@code part_of}, to the class of that id. */
  public record Relation(String relation, String object) {}

  /** An entry in another database; the description may be null. */
  public record Xref(String id, @Nullable String description) {}
}
