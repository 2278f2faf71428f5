package org.laminsql.catalog.instance;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.feature.AnnotationTables;
import org.laminsql.catalog.model.DatasetName;
import org.laminsql.catalog.model.InstanceName;
import org.laminsql.catalog.model.LocatedDataset;
import org.laminsql.catalog.model.RegistryTable;
import org.laminsql.catalog.model.StorageRoot;
import org.laminsql.catalog.registry.MetadataDatabase;

/** A file, or a zarr store, that LaminDB does not know: one dataset under its own name. */
final class SingleDataset implements Instance {

  private final Path path;
  private final String fileName;

  SingleDataset(Path path) {
    this.path = path.toAbsolutePath().normalize();
    this.fileName = String.valueOf(this.path.getFileName());
  }

  @Override
  public InstanceName name() {
    return new InstanceName("", fileName);
  }

  @Override
  public Optional<MetadataDatabase> database() {
    return Optional.empty();
  }

  @Override
  public List<RegistryTable> tables() {
    return List.of();
  }

  /** The folder that the file lies in. */
  @Override
  public AnnotationTables annotations() {
    return AnnotationTables.none();
  }

  @Override
  public List<StorageRoot> storages() {
    Path folder = Objects.requireNonNull(path.getParent());
    return List.of(new StorageRoot("", folder.toString(), "local", Optional.of(folder)));
  }

  @Override
  public List<LocatedDataset> locate(List<DatasetName> names) {
    return names.stream().map(this::locate).toList();
  }

  @Override
  public List<String> datasetNames() {
    return List.of(fileName);
  }

  @Override
  public void close() {}

  private LocatedDataset locate(DatasetName name) {
    UnregisteredFolder.refuseTime(name);
    String text = name.text();
    boolean isPart = text.startsWith(fileName + "/");
    if (!isPart && !text.equals(fileName)) {
      throw LaminSqlError.DATASET_NOT_FOUND.with(text, "; there is only \"" + fileName + "\"");
    }
    String part = isPart ? text.substring(fileName.length() + 1) : "";
    return new LocatedDataset(UnregisteredFolder.location(fileName, path), part);
  }
}
