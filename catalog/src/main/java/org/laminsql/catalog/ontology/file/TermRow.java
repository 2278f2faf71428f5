package org.laminsql.catalog.ontology.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class as LaminDB's registries hold it. Lists are sorted by code point.
 *
 * @param ontologyId its id as registries write it
 * @param name its name
 * @param definition its definition in title case, or null
 * @param synonyms its exact synonyms
 * @param parents ids of its parents
 * @param alternateIds ids of classes that were merged into it
 * @param xrefs ids of its entries in other databases
 * @param obsolete whether it is no longer to be used
 * @param replacedBy ids of the classes to use instead
 */
public record TermRow(
    String ontologyId,
    String name,
    @Nullable String definition,
    List<String> synonyms,
    List<String> parents,
    List<String> alternateIds,
    List<String> xrefs,
    boolean obsolete,
    List<String> replacedBy) {

  /** Copies the lists. */
  public TermRow {
    synonyms = List.copyOf(synonyms);
    parents = List.copyOf(parents);
    alternateIds = List.copyOf(alternateIds);
    xrefs = List.copyOf(xrefs);
    replacedBy = List.copyOf(replacedBy);
  }
}
