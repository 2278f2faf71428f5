package org.laminsql.catalog.ontology;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.laminsql.catalog.instance.FreshCache;
import org.laminsql.catalog.model.RegistryTable;
import org.laminsql.catalog.registry.MetadataDatabase;

/**
 * The terms of an instance's registries, kept until somebody writes, or for a time where that
 * cannot be seen. Safe to share.
 */
public final class Ontologies {

  private static final String ALL = "";

  private final MetadataDatabase database;
  private final Supplier<List<RegistryTable>> tables;
  private final FreshCache<String, KnownTerms> cache;

  /**
   * @param tables the registry tables as they are now
   * @param lifetime how long what was loaded holds where writes cannot be seen
   */
  public Ontologies(
      MetadataDatabase database, Supplier<List<RegistryTable>> tables, Duration lifetime) {
    this.database = database;
    this.tables = tables;
    this.cache = new FreshCache<>(database::contentVersion, lifetime);
  }

  /** What is known now: nothing of it was loaded before the last write. */
  public KnownTerms current() {
    return cache
        .entries()
        .computeIfAbsent(
            ALL,
            key -> new KnownTerms(TermRegistries.of(tables.get()), new HierarchyLoader(database)));
  }
}
