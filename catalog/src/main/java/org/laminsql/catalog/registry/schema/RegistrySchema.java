package org.laminsql.catalog.registry.schema;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.model.ForeignKey;
import org.laminsql.catalog.model.Quoting;
import org.laminsql.catalog.model.RegistryColumn;
import org.laminsql.catalog.model.RegistryTable;
import org.laminsql.catalog.registry.MetadataDatabase;

/** What a metadata database holds, as introspection found it once. Immutable. */
public final class RegistrySchema {

  private final MetadataDatabase.Dialect dialect;
  private final PhysicalSchema physical;
  private final InstanceFacts facts;
  private final ModuleNames names;

  private RegistrySchema(
      MetadataDatabase.Dialect dialect,
      PhysicalSchema physical,
      InstanceFacts facts,
      ModuleNames names) {
    this.dialect = dialect;
    this.physical = physical;
    this.facts = facts;
    this.names = names;
  }

  /**
   * Introspects: four statements for SQLite, three for Postgres.
   *
   * @param name the database, for messages
   * @param modules modules that the instance's settings name; empty if there are none
   * @throws org.laminsql.catalog.error.LaminSqlException CANNOT_CONNECT if it is no LaminDB
   *     database, NOT_SUPPORTED if it was made before LaminDB 1.0
   */
  public static RegistrySchema read(
      MetadataDatabase database, String name, Collection<String> modules) {
    PhysicalSchema physical = Introspection.of(database.dialect()).read(database);
    if (physical.table("lnschema_core_artifact").isPresent()) {
      throw LaminSqlError.NOT_SUPPORTED.with(
          "The database " + name + ", which was made before LaminDB 1.0,",
          "Migrate it with: lamin migrate deploy");
    }
    if (physical.table("lamindb_artifact").isEmpty()) {
      throw LaminSqlError.CANNOT_CONNECT.with(name, "it has no table lamindb_artifact");
    }
    InstanceFacts facts = InstanceFacts.read(database, physical);
    return new RegistrySchema(
        database.dialect(), physical, facts, new ModuleNames(facts.apps(), modules));
  }

  /** Branches, spaces, storages. */
  public InstanceFacts facts() {
    return facts;
  }

  /**
   * The tables as a connection sees them, by schema and name.
   *
   * @param folders by storage uid: where storages lie that are not at their recorded root
   */
  public List<RegistryTable> tables(Visibility visibility, Map<String, Path> folders) {
    DialectColumns columns = DialectColumns.of(dialect);
    ResolvedColumns resolved =
        new ResolvedColumns(physical, new StoragePaths(dialect, Map.copyOf(folders)));
    List<RegistryTable> tables = new ArrayList<>();
    for (PhysicalTable table : physical.all()) {
      names
          .of(table.name())
          .ifPresent(name -> tables.add(table(table, name, columns, resolved, visibility)));
    }
    tables.sort(Comparator.comparing(RegistryTable::schema).thenComparing(RegistryTable::name));
    return List.copyOf(tables);
  }

  private RegistryTable table(
      PhysicalTable table,
      ModuleNames.QualifiedName name,
      DialectColumns dialectColumns,
      ResolvedColumns resolved,
      Visibility visibility) {
    List<RegistryColumn> columns = new ArrayList<>();
    table.columns().forEach(column -> columns.add(dialectColumns.column(column)));
    columns.addAll(resolved.of(table));
    List<ForeignKey> references =
        table.references().stream()
            .map(reference -> foreignKey(name.table(), reference))
            .flatMap(Optional::stream)
            .toList();
    return new RegistryTable(
        name.schema(),
        name.table(),
        Quoting.name(table.name()),
        columns,
        visibility.condition(table, dialect),
        table.primaryKey(),
        references,
        table.uniqueKeys());
  }

  private Optional<ForeignKey> foreignKey(String table, PhysicalReference reference) {
    if (physical.table(reference.targetTable()).isEmpty()) {
      return Optional.empty();
    }
    String constraint =
        reference.constraint().isEmpty()
            ? table + "_" + reference.column() + "_fkey"
            : reference.constraint();
    return names
        .of(reference.targetTable())
        .map(
            target ->
                new ForeignKey(
                    constraint,
                    reference.column(),
                    target.schema(),
                    target.table(),
                    reference.targetColumn()));
  }

  /** The column that says on which branch an artifact is, over the alias {@code t}. */
  public Optional<String> branchOfArtifact() {
    return physical
        .table("lamindb_artifact")
        .flatMap(Visibility::branchColumn)
        .map(column -> "t." + Quoting.name(column));
  }

  /** An artifact's path below its storage's root, over the alias {@code t}. */
  public String storageKeyOfArtifact() {
    return physical.table("lamindb_artifact").map(StoragePaths::key).orElseThrow();
  }
}
