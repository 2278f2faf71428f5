package org.laminsql.driver.run;

import java.time.Duration;
import java.util.Optional;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.instance.Instance;
import org.laminsql.catalog.registry.MetadataDatabase;
import org.laminsql.catalog.vocabulary.Vocabularies;
import org.laminsql.udf.FunctionContext;
import org.laminsql.udf.RegistryTables;

/** What the functions of one connection may ask. Safe to share between threads. */
final class SessionFunctions implements FunctionContext {

  private final Instance instance;
  private final Optional<Vocabularies> vocabularies;

  /**
   * @param lifetime how old what is kept of a registry may be, where writes cannot be seen
   */
  SessionFunctions(Instance instance, Duration lifetime) {
    this.instance = instance;
    this.vocabularies =
        instance.database().map(database -> new Vocabularies(database, instance::tables, lifetime));
  }

  @Override
  public RegistryTables tables() {
    return new RegistryTables(instance.tables());
  }

  @Override
  public MetadataDatabase database() {
    return instance.database().orElseThrow(SessionFunctions::noRegistries);
  }

  @Override
  public Vocabularies vocabularies() {
    return vocabularies.orElseThrow(SessionFunctions::noRegistries);
  }

  private static LaminSqlException noRegistries() {
    return LaminSqlError.NOT_SUPPORTED.with(
        "A function of registries on a folder without LaminDB", "Connect to a LaminDB instance");
  }
}
