package org.laminsql.catalog.ontology;

import org.jspecify.annotations.Nullable;

/**
 * A term as seen from another.
 *
 * @param ontologyId its id in the public ontology; null if it has none
 * @param name its name; null if it has none
 * @param depth how many steps it is away, by the shortest way
 * @param uid its uid
 */
public record Relative(@Nullable String ontologyId, @Nullable String name, int depth, String uid) {}
