package org.laminsql.catalog.instance;

import java.util.List;
import java.util.Optional;
import org.laminsql.catalog.feature.AnnotationTables;
import org.laminsql.catalog.lineage.Lineage;
import org.laminsql.catalog.model.DatasetName;
import org.laminsql.catalog.model.InstanceName;
import org.laminsql.catalog.model.LocatedDataset;
import org.laminsql.catalog.model.RegistryTable;
import org.laminsql.catalog.model.StorageRoot;
import org.laminsql.catalog.registry.MetadataDatabase;

/** One opened instance: its registries, storages and datasets. Safe to share between threads. */
public interface Instance extends AutoCloseable {

  /** Its name. */
  InstanceName name();

  /** Its metadata database; empty for a folder or file that is no LaminDB storage. */
  Optional<MetadataDatabase> database();

  /** Its registry tables, by schema and name; empty if it has no metadata database. */
  List<RegistryTable> tables();

  /** Its lineage; empty if it has no metadata database. */
  default Optional<Lineage> lineage() {
    return Optional.empty();
  }

  /**
   * The tables of its features and sheets; none if it has no metadata database. Sends at most one
   * statement, and none while what it found holds.
   *
   * @throws org.laminsql.catalog.error.LaminSqlException as {@link MetadataDatabase#query} does
   */
  AnnotationTables annotations();

  /** Its storages. For a folder that is no LaminDB storage, that folder. */
  List<StorageRoot> storages();

  /**
   * What these names stand for, in their order. Sends at most one statement, and none if all are
   * cached.
   *
   * @throws org.laminsql.catalog.error.LaminSqlException DATASET_NOT_FOUND, DATASET_AMBIGUOUS,
   *     VERSION_OVERWRITTEN, FILE_MISSING, …
   */
  List<LocatedDataset> locate(List<DatasetName> names);

  /** The keys (or uids, where there is no key) of the visible latest datasets that are readable. */
  List<String> datasetNames();

  @Override
  void close();
}
