package org.laminsql.catalog.instance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.feature.AnnotationTables;
import org.laminsql.catalog.lineage.Lineage;
import org.laminsql.catalog.lineage.LineageEdges;
import org.laminsql.catalog.lineage.LineageGraph;
import org.laminsql.catalog.model.DatasetName;
import org.laminsql.catalog.model.InstanceName;
import org.laminsql.catalog.model.LocatedDataset;
import org.laminsql.catalog.model.RegistryTable;
import org.laminsql.catalog.model.StorageRoot;
import org.laminsql.catalog.registry.MetadataDatabase;
import org.laminsql.catalog.registry.schema.RegistrySchema;
import org.laminsql.catalog.registry.schema.Visibility;

/**
 * An instance with a metadata database. Safe to share.
 *
 * <p>Its tables are introspected when it is opened, and again when an SQLite schema has changed;
 * those of a Postgres database stay as they were.
 */
final class RegisteredInstance implements Instance {

  private static final String ANNOTATIONS = "";

  private final MetadataDatabase database;
  private final InstanceName name;
  private final List<String> modules;
  private final Optional<Path> openedFolder;
  private final InstanceOptions options;
  private State state;

  /** What was introspected, and what follows from it. */
  private record State(
      OptionalLong schemaVersion,
      List<RegistryTable> tables,
      FreshCache<String, AnnotationTables> annotations,
      List<StorageRoot> storages,
      Lineage lineage,
      DatasetLocator locator) {}

  private RegisteredInstance(
      MetadataDatabase database,
      InstanceName name,
      List<String> modules,
      Optional<Path> openedFolder,
      InstanceOptions options) {
    this.database = database;
    this.name = name;
    this.modules = modules;
    this.openedFolder = openedFolder;
    this.options = options;
    this.state = introspect(database.schemaVersion());
  }

  /** Takes over the database: it is closed with the instance, or at once if this fails. */
  static RegisteredInstance open(
      MetadataDatabase database,
      InstanceName name,
      List<String> modules,
      Optional<LaminFolder> folder,
      InstanceOptions options) {
    try {
      return new RegisteredInstance(
          database, name, modules, folder.map(LaminFolder::root), options);
    } catch (LaminSqlException e) {
      try (database) {
        throw e;
      }
    }
  }

  @Override
  public InstanceName name() {
    return name;
  }

  @Override
  public Optional<MetadataDatabase> database() {
    return Optional.of(database);
  }

  @Override
  public List<RegistryTable> tables() {
    return current().tables();
  }

  @Override
  public Optional<Lineage> lineage() {
    return Optional.of(current().lineage());
  }

  @Override
  public AnnotationTables annotations() {
    State now = current();
    return now.annotations()
        .entries()
        .computeIfAbsent(ANNOTATIONS, key -> AnnotationTables.read(database, now.tables()));
  }

  @Override
  public List<StorageRoot> storages() {
    return current().storages();
  }

  @Override
  public List<LocatedDataset> locate(List<DatasetName> names) {
    return current().locator().locate(names);
  }

  @Override
  public List<String> datasetNames() {
    return current().locator().datasetNames();
  }

  @Override
  public void close() {
    database.close();
  }

  private synchronized State current() {
    OptionalLong version = database.schemaVersion();
    if (!version.equals(state.schemaVersion())) {
      state = introspect(version);
    }
    return state;
  }

  private State introspect(OptionalLong version) {
    RegistrySchema schema = RegistrySchema.read(database, name.toString(), modules);
    Visibility visibility =
        Visibility.of(schema.facts(), options.branch(), options.includeTrash(), options.space());
    StorageFolders folders =
        StorageFolders.of(options.storages(), openedFolder, schema.facts().storages());
    List<RegistryTable> tables = new ArrayList<>(schema.tables(visibility, folders.moved()));
    tables.add(LineageEdges.table(tables, database.dialect()));
    tables.sort(Comparator.comparing(RegistryTable::schema).thenComparing(RegistryTable::name));
    ArtifactQueries queries =
        ArtifactQueries.of(
            database, tables, schema.branchOfArtifact(), schema.storageKeyOfArtifact());
    return new State(
        version,
        List.copyOf(tables),
        new FreshCache<>(database::contentVersion, options.metadataTtl()),
        schema.facts().storages().stream().map(folders::root).toList(),
        Lineage.of(
            database,
            tables,
            visibility.branch(),
            name.toString(),
            new FreshCache<Object, LineageGraph>(database::contentVersion, options.metadataTtl())
                ::entries),
        new DatasetLocator(
            queries,
            new VersionChoice(visibility.branch()),
            folders,
            new FreshCache<>(database::contentVersion, options.metadataTtl()),
            new FreshCache<>(database::contentVersion, options.metadataTtl())));
  }
}
