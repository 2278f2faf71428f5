package org.laminsql.udf;

import org.laminsql.catalog.registry.MetadataDatabase;

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
}
