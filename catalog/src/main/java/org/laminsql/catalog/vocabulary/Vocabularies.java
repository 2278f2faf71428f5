package org.laminsql.catalog.vocabulary;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.instance.FreshCache;
import org.laminsql.catalog.model.RegistryColumn;
import org.laminsql.catalog.model.RegistryTable;
import org.laminsql.catalog.model.Rows;
import org.laminsql.catalog.model.SqlType;
import org.laminsql.catalog.registry.MetadataDatabase;
import org.laminsql.catalog.registry.MetadataStatement;
import org.laminsql.catalog.registry.RegistryNames;

/**
 * The vocabularies of an instance's registries, each loaded by one statement when it is first asked
 * for and kept until somebody writes, or for a time where that cannot be seen. Safe to share.
 */
public final class Vocabularies {

  private static final String ORGANISM = "bionty.Organism";
  private static final String ORGANISM_COLUMN = "organism_id";

  private final MetadataDatabase database;
  private final Supplier<List<RegistryTable>> tables;
  private final FreshCache<Key, Vocabulary> cache;

  private record Key(String registry, @Nullable String organism) {}

  /**
   * @param tables the registry tables as they are now
   * @param lifetime how long a vocabulary holds where writes cannot be seen
   */
  public Vocabularies(
      MetadataDatabase database, Supplier<List<RegistryTable>> tables, Duration lifetime) {
    this.database = database;
    this.tables = tables;
    this.cache = new FreshCache<>(database::contentVersion, lifetime);
  }

  /**
   * The vocabulary of a registry.
   *
   * @param registry as LaminDB names it: {@code ULabel}, {@code bionty.CellType}
   * @throws org.laminsql.catalog.error.LaminSqlException if there is no such registry, or
   *     NOT_SUPPORTED if its rows have no names
   */
  public Vocabulary of(String registry) {
    return get(new Key(registry, null));
  }

  /**
   * The vocabulary of one organism in a registry of genes, proteins or cell markers.
   *
   * @param organism the organism's name
   * @throws org.laminsql.catalog.error.LaminSqlException as {@link #of(String)}; INVALID_PARAMETER
   *     if the registry's rows belong to no organism, or there is none of that name
   */
  public Vocabulary of(String registry, String organism) {
    return get(new Key(registry, organism));
  }

  private Vocabulary get(Key key) {
    Map<Key, Vocabulary> entries = cache.entries();
    Vocabulary known = entries.get(key);
    if (known == null) {
      known = load(key);
      entries.put(key, known);
    }
    return known;
  }

  private Vocabulary load(Key key) {
    RegistryTable table = RegistryNames.table(tables.get(), key.registry());
    RegistryColumn name =
        NameColumn.of(table)
            .orElseThrow(
                () ->
                    LaminSqlError.NOT_SUPPORTED.with(
                        "The registry " + key.registry() + ", whose rows have no name,",
                        "Name a registry with names, such as 'ULabel' or 'bionty.CellType'"));
    String organism = key.organism();
    Vocabulary vocabulary = organism == null ? read(table, name) : read(table, name, organism);
    if (organism != null && vocabulary.isEmpty() && !of(ORGANISM).isValid(organism)) {
      throw LaminSqlError.INVALID_PARAMETER.with(
          "No organism \"" + organism + "\"",
          "List them with: SELECT name FROM bionty.organism"
              + of(ORGANISM).nearest(organism).map(near -> "; nearest: " + near).orElse(""));
    }
    return vocabulary;
  }

  private Vocabulary read(RegistryTable table, RegistryColumn name, String organism) {
    if (table.columns().stream().noneMatch(column -> column.name().equals(ORGANISM_COLUMN))) {
      throw LaminSqlError.INVALID_PARAMETER.with(
          "The rows of " + table.schema() + "." + table.name() + " belong to no organism",
          "Leave the organism out");
    }
    RegistryTable organisms = RegistryNames.table(tables.get(), ORGANISM);
    String condition =
        "t.\"organism_id\" IN (SELECT o.\"id\" FROM "
            + organisms.source()
            + " AS o WHERE o.\"name\" = ?)";
    return read(table, name, List.of(condition), List.of(organism));
  }

  private Vocabulary read(RegistryTable table, RegistryColumn name) {
    return read(table, name, List.of(), List.of());
  }

  private Vocabulary read(
      RegistryTable table,
      RegistryColumn name,
      List<String> moreConditions,
      List<@Nullable Object> parameters) {
    Optional<RegistryColumn> synonyms = NameColumn.text(table, "synonyms");
    List<String> conditions = new ArrayList<>(List.of(name.expression() + " IS NOT NULL"));
    table.condition().ifPresent(conditions::add);
    conditions.addAll(moreConditions);
    String sql =
        "SELECT "
            + name.expression()
            + ", "
            + synonyms.map(RegistryColumn::expression).orElse("NULL")
            + " FROM "
            + table.source()
            + " AS t WHERE "
            + String.join(" AND ", conditions)
            + " ORDER BY t.\"id\"";
    Vocabulary.Builder builder = new Vocabulary.Builder(synonyms.isPresent());
    try (Rows rows =
        database.query(
            new MetadataStatement(sql, parameters, List.of(SqlType.VARCHAR, SqlType.VARCHAR), 0))) {
      while (rows.next()) {
        Object value = rows.value(0);
        Object listed = rows.value(1);
        if (value != null) {
          builder.add(value.toString(), listed == null ? null : listed.toString());
        }
      }
    }
    return builder.build();
  }
}
