package org.laminsql.catalog.instance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.feature.AnnotationTables;
import org.laminsql.catalog.model.DatasetLocation;
import org.laminsql.catalog.model.DatasetName;
import org.laminsql.catalog.model.InstanceName;
import org.laminsql.catalog.model.LocatedDataset;
import org.laminsql.catalog.model.RegistryTable;
import org.laminsql.catalog.model.StorageRoot;
import org.laminsql.catalog.registry.MetadataDatabase;

/** A folder that LaminDB does not know: its readable files by their relative paths. */
final class UnregisteredFolder implements Instance {

  private final Path root;

  UnregisteredFolder(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  @Override
  public InstanceName name() {
    return new InstanceName("", String.valueOf(root.getFileName()));
  }

  @Override
  public Optional<MetadataDatabase> database() {
    return Optional.empty();
  }

  @Override
  public List<RegistryTable> tables() {
    return List.of();
  }

  @Override
  public AnnotationTables annotations() {
    return AnnotationTables.none();
  }

  @Override
  public List<StorageRoot> storages() {
    return List.of(new StorageRoot("", root.toString(), "local", Optional.of(root)));
  }

  @Override
  public List<LocatedDataset> locate(List<DatasetName> names) {
    return names.stream().map(this::locate).toList();
  }

  @Override
  public List<String> datasetNames() {
    return FolderListing.of(root);
  }

  @Override
  public void close() {}

  private LocatedDataset locate(DatasetName name) {
    refuseTime(name);
    List<SplitName> outermostFirst = new ArrayList<>(SplitName.longestFirst(name.text()));
    Collections.reverse(outermostFirst);
    Optional<SplitName> files = Optional.empty();
    for (SplitName split : outermostFirst) {
      Path path = below(name, split.dataset());
      if (Files.isRegularFile(path) || StoreFolder.isStore(path)) {
        return located(path, split);
      }
      if (StoreFolder.holdsParquet(path)) {
        files = Optional.of(split);
      }
    }
    SplitName split = files.orElseThrow(() -> notFound(name));
    return located(below(name, split.dataset()), split);
  }

  /** There are no versions, hence no time to ask for. */
  static void refuseTime(DatasetName name) {
    if (name.asOf().isPresent()) {
      throw LaminSqlError.NOT_SUPPORTED.with(
          "FOR SYSTEM_TIME AS OF without a LaminDB instance", "Leave it out");
    }
  }

  static DatasetLocation location(String name, Path path) {
    String suffix = ReadableSuffix.of(String.valueOf(path.getFileName()));
    boolean plainFolder = Files.isDirectory(path) && !StoreFolder.isStore(path);
    return new DatasetLocation(
        name, "", path, plainFolder ? "" : suffix, path + "-" + ContentStamp.of(path));
  }

  private LocatedDataset located(Path path, SplitName split) {
    try {
      if (!path.toRealPath().startsWith(root.toRealPath())) {
        throw LaminSqlError.OUTSIDE_STORAGE.with(split.dataset(), path.toRealPath());
      }
    } catch (IOException e) {
      throw ReadFailure.of(path, e);
    }
    return new LocatedDataset(location(split.dataset(), path), split.part());
  }

  private Path below(DatasetName name, String relative) {
    try {
      Path path = root.resolve(relative).normalize();
      if (path.startsWith(root) && !path.equals(root)) {
        return path;
      }
    } catch (InvalidPathException e) {
      throw LaminSqlError.DATASET_NOT_FOUND.causedBy(e, name.text(), "");
    }
    throw notFound(name);
  }

  private RuntimeException notFound(DatasetName name) {
    return LaminSqlError.DATASET_NOT_FOUND.with(
        name.text(), NearestDatasets.hint(name.text(), datasetNames()));
  }
}
