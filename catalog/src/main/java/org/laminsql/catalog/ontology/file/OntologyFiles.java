package org.laminsql.catalog.ontology.file;

/** Reads files of public ontologies. Safe to share between threads. */
public interface OntologyFiles {

  /**
   * What a file says.
   *
   * @param file as {@link OntologyLocations#locate} takes it
   * @throws org.laminsql.catalog.error.LaminSqlException ONTOLOGY_NOT_FOUND, ONTOLOGY_OUTSIDE,
   *     ONTOLOGY_UNREADABLE, ONTOLOGY_IMPORTS, and what finding an artifact may throw
   */
  OntologyFile read(String file);
}
