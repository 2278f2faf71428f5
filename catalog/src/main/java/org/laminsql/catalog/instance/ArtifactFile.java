package org.laminsql.catalog.instance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.model.DatasetLocation;
import org.laminsql.catalog.registry.schema.StorageRecord;

/** Where an artifact's file or folder lies for this client. */
final class ArtifactFile {

  private ArtifactFile() {}

  /**
   * The location, as it is now.
   *
   * @throws org.laminsql.catalog.error.LaminSqlException FILE_MISSING, OUTSIDE_STORAGE,
   *     NOT_SUPPORTED for a storage in the cloud
   */
  static DatasetLocation of(ArtifactRow artifact, StorageFolders folders) {
    StorageRecord storage = artifact.storage();
    Path root = folders.of(storage).orElseThrow(() -> notHere(artifact));
    Path path = inside(artifact, root);
    return new DatasetLocation(
        artifact.name(),
        artifact.uid(),
        path,
        artifact.suffix(),
        String.join(
            "-",
            artifact.uid(),
            artifact.hash(),
            String.valueOf(artifact.size()),
            ContentStamp.of(path)));
  }

  private static RuntimeException notHere(ArtifactRow artifact) {
    StorageRecord storage = artifact.storage();
    String property = "storage." + storage.uid();
    if (storage.type().equals("local")) {
      return LaminSqlError.FILE_MISSING.with(
          artifact.name(),
          "the storage " + storage.root() + " is not on this machine; its property is " + property);
    }
    return LaminSqlError.NOT_SUPPORTED.with(
        "Reading \"" + artifact.name() + "\" from " + storage.root() + " (not yet)",
        "Copy or mount the storage and connect with " + property + "=<folder>");
  }

  private static Path inside(ArtifactRow artifact, Path root) {
    Path path = below(artifact, root);
    if (!path.startsWith(root.normalize())) {
      throw LaminSqlError.OUTSIDE_STORAGE.with(artifact.name(), path);
    }
    if (!Files.exists(path)) {
      throw LaminSqlError.FILE_MISSING.with(artifact.name(), path);
    }
    try {
      if (!path.toRealPath().startsWith(root.toRealPath())) {
        throw LaminSqlError.OUTSIDE_STORAGE.with(artifact.name(), path.toRealPath());
      }
    } catch (IOException e) {
      throw ReadFailure.of(path, e);
    }
    return path;
  }

  private static Path below(ArtifactRow artifact, Path root) {
    try {
      return root.resolve(artifact.storageKey()).normalize();
    } catch (InvalidPathException e) {
      throw LaminSqlError.FILE_MISSING.causedBy(
          e, artifact.name(), root + "/" + artifact.storageKey());
    }
  }
}
