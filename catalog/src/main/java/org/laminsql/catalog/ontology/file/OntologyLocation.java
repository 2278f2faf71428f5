package org.laminsql.catalog.ontology.file;

import java.nio.file.Path;

/**
 * Where a file of an ontology lies.
 *
 * @param name as the user named it; for messages
 * @param path the file itself, no link
 */
public record OntologyLocation(String name, Path path) {}
