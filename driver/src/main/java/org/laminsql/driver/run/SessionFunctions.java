package org.laminsql.driver.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.StoredOntologies;
import org.laminsql.catalog.curation.DatasetReader;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.instance.Instance;
import org.laminsql.catalog.lineage.Lineage;
import org.laminsql.catalog.ontology.Ontologies;
import org.laminsql.catalog.ontology.file.OntologyFiles;
import org.laminsql.catalog.ontology.file.OntologyLocations;
import org.laminsql.catalog.registry.MetadataDatabase;
import org.laminsql.catalog.vocabulary.Vocabularies;
import org.laminsql.udf.FunctionContext;
import org.laminsql.udf.RegistryTables;

/** What the functions of one connection may ask. Safe to share between threads. */
final class SessionFunctions implements FunctionContext {

  private final Instance instance;
  private final Optional<Ontologies> ontologies;
  private final Optional<Vocabularies> vocabularies;
  private volatile @Nullable DatasetReader datasets;
  private final OntologyFiles ontologyFiles;

  /**
   * @param lifetime how old what is kept of a registry may be, where writes cannot be seen
   * @param ontologyDir a folder whose ontology files may be read, besides the storages
   */
  SessionFunctions(Instance instance, Duration lifetime, Optional<Path> ontologyDir) {
    this.instance = instance;
    this.ontologies =
        instance.database().map(database -> new Ontologies(database, instance::tables, lifetime));
    this.vocabularies =
        instance.database().map(database -> new Vocabularies(database, instance::tables, lifetime));
    this.ontologyFiles = new StoredOntologies(new OntologyLocations(instance, ontologyDir));
  }

  /** Lets them read contents too; what runs statements is made from this very object. */
  void readContents(DatasetReader reader) {
    datasets = reader;
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
  public Lineage lineage() {
    return instance.lineage().orElseThrow(SessionFunctions::noRegistries);
  }

  @Override
  public Ontologies ontologies() {
    return ontologies.orElseThrow(SessionFunctions::noRegistries);
  }

  @Override
  public Vocabularies vocabularies() {
    return vocabularies.orElseThrow(SessionFunctions::noRegistries);
  }

  @Override
  public DatasetReader datasets() {
    DatasetReader reader = datasets;
    return reader == null ? FunctionContext.super.datasets() : reader;
  }

  @Override
  public OntologyFiles ontologyFiles() {
    return ontologyFiles;
  }

  private static LaminSqlException noRegistries() {
    return LaminSqlError.NOT_SUPPORTED.with(
        "A function of registries on a folder without LaminDB", "Connect to a LaminDB instance");
  }
}
