package org.laminsql.driver.run;

import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.instance.Instance;
import org.laminsql.catalog.registry.MetadataDatabase;
import org.laminsql.udf.FunctionContext;
import org.laminsql.udf.RegistryTables;

/** What the functions of one connection may ask. Safe to share between threads. */
final class SessionFunctions implements FunctionContext {

  private final Instance instance;

  SessionFunctions(Instance instance) {
    this.instance = instance;
  }

  @Override
  public RegistryTables tables() {
    return new RegistryTables(instance.tables());
  }

  @Override
  public MetadataDatabase database() {
    return instance
        .database()
        .orElseThrow(
            () ->
                LaminSqlError.NOT_SUPPORTED.with(
                    "A function of registries on a folder without LaminDB",
                    "Connect to a LaminDB instance"));
  }
}
