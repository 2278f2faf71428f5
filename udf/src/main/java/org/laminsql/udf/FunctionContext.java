package org.laminsql.udf;

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
   * The names and synonyms of the registries, kept for the connection.
   *
   * @throws org.laminsql.catalog.error.LaminSqlException as {@link #database}
   */
  Vocabularies vocabularies();
}
