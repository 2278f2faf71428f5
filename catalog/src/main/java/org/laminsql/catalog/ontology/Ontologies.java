package org.laminsql.catalog.ontology;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.instance.FreshCache;
import org.laminsql.catalog.model.RegistryTable;
import org.laminsql.catalog.registry.MetadataDatabase;

/**
 * The terms of an instance's registries, kept until somebody writes, or for a time where that
 * cannot be seen. Safe to share.
 */
public final class Ontologies {

  private static final String ALL = "";

  /** Less than a statement needs to be planned and started. */
  private static final Duration SURELY_FRESH = Duration.ofMillis(1);

  private final MetadataDatabase database;
  private final Supplier<List<RegistryTable>> tables;
  private final FreshCache<String, KnownTerms> cache;
  private volatile @Nullable Recent recent;

  private record Recent(KnownTerms terms, long askedAt) {}

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
    Map<String, KnownTerms> entries = cache.entries();
    KnownTerms known =
        entries.computeIfAbsent(
            ALL,
            key -> new KnownTerms(TermRegistries.of(tables.get()), new HierarchyLoader(database)));
    recent = new Recent(known, System.nanoTime());
    return known;
  }

  /**
   * As {@link #current}, or what that was less than a millisecond ago: for functions that are
   * called for each row, since to ask whether somebody wrote takes longer than to answer.
   */
  public KnownTerms lately() {
    Recent last = recent;
    return last != null && System.nanoTime() - last.askedAt() < SURELY_FRESH.toNanos()
        ? last.terms()
        : current();
  }
}
