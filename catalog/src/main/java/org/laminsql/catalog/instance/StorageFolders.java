package org.laminsql.catalog.instance;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.model.StorageRoot;
import org.laminsql.catalog.registry.schema.StorageRecord;

/**
 * Where storages lie for this client: where its options say, else the opened folder if it is that
 * storage, else the recorded root if it is there. Immutable.
 */
final class StorageFolders {

  private final Map<String, Path> byUid;

  private StorageFolders(Map<String, Path> byUid) {
    this.byUid = Map.copyOf(byUid);
  }

  /**
   * @param given folders by storage uid, from the connection's properties
   * @param opened the folder that the instance was opened from, if it was one
   * @param storages the storage registry, oldest first
   */
  static StorageFolders of(
      Map<String, String> given, Optional<Path> opened, List<StorageRecord> storages) {
    Map<String, Path> folders = new TreeMap<>();
    opened.ifPresent(folder -> uidOf(folder, storages).ifPresent(uid -> folders.put(uid, folder)));
    given.forEach((uid, folder) -> folders.put(uid, existing(uid, folder)));
    return new StorageFolders(folders);
  }

  /** The folder of a storage, if it is one that is there. */
  Optional<Path> of(StorageRecord storage) {
    Path known = byUid.get(storage.uid());
    if (known != null) {
      return Optional.of(known);
    }
    return storage.type().equals("local") ? recorded(storage) : Optional.empty();
  }

  StorageRoot root(StorageRecord storage) {
    return new StorageRoot(storage.uid(), storage.root(), storage.type(), of(storage));
  }

  /** Folders by uid that are not at the recorded root. */
  Map<String, Path> moved() {
    return byUid;
  }

  /**
   * Which storage the opened folder is: that of its marker. Where the marker says nothing it is the
   * instance's default storage, which is the first one.
   */
  private static Optional<String> uidOf(Path folder, List<StorageRecord> storages) {
    return LaminFolder.storageUid(folder)
        .filter(uid -> storages.stream().anyMatch(storage -> storage.uid().equals(uid)))
        .or(
            () ->
                storages.stream()
                    .filter(storage -> storage.type().equals("local"))
                    .map(StorageRecord::uid)
                    .findFirst());
  }

  private static Path existing(String uid, String text) {
    try {
      String path = text.startsWith("file://") ? text.substring("file://".length()) : text;
      Path folder = Path.of(path).toAbsolutePath().normalize();
      if (Files.isDirectory(folder)) {
        return folder;
      }
    } catch (InvalidPathException e) {
      throw LaminSqlError.INVALID_PROPERTY.causedBy(
          e, "storage." + uid, text, "an existing folder");
    }
    throw LaminSqlError.INVALID_PROPERTY.with("storage." + uid, text, "an existing folder");
  }

  private static Optional<Path> recorded(StorageRecord storage) {
    try {
      Path root = Path.of(storage.bareRoot());
      boolean isIt =
          root.isAbsolute()
              && Files.isDirectory(root)
              && LaminFolder.storageUid(root).map(storage.uid()::equals).orElse(true);
      return isIt ? Optional.of(root) : Optional.empty();
    } catch (InvalidPathException e) {
      // A root of another operating system is not on this machine.
      return Optional.empty();
    }
  }
}
