package org.laminsql.udf;

import org.laminsql.catalog.curation.DatasetReader;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.lineage.Lineage;
import org.laminsql.catalog.ontology.Ontologies;
import org.laminsql.catalog.ontology.file.OntologyFiles;
import org.laminsql.catalog.registry.MetadataDatabase;
import org.laminsql.catalog.vocabulary.Vocabularies;

/** What the functions of one connection may ask. Safe to share between threads. */
public interface FunctionContext {

  /** The registry tables of the instance. */
  RegistryTables tables();

  /**
   * The metadata database.
   *
   * @throws org.laminsql.catalog.error.LaminSqlException NOT_SUPPORTED if the instance has none
   */
  MetadataDatabase database();

  /**
   * Where the instance's datasets come from.
   *
   * @throws org.laminsql.catalog.error.LaminSqlException as {@link #database}
   */
  Lineage lineage();

  /**
   * The terms of the registries, kept for the connection.
   *
   * @throws org.laminsql.catalog.error.LaminSqlException as {@link #database}
   */
  Ontologies ontologies();

  /**
   * The names and synonyms of the registries, kept for the connection.
   *
   * @throws org.laminsql.catalog.error.LaminSqlException as {@link #database}
   */
  Vocabularies vocabularies();

  /**
   * Opens datasets for questions about their columns.
   *
   * @throws org.laminsql.catalog.error.LaminSqlException NOT_SUPPORTED where contents are not read,
   *     as in this default
   */
  default DatasetReader datasets() {
    throw LaminSqlError.NOT_SUPPORTED.with("Reading contents here", "Call it in a statement");
  }

  /** The files of public ontologies that the connection may read; also without a database. */
  OntologyFiles ontologyFiles();
}
