package org.laminsql.adapters.format.hdf5;

import static org.laminsql.catalog.error.LaminSqlError.IO;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.storage.LocalFile;

/**
 * Other HDF5 files that external links of one file lead to: of its own folder only, and only one
 * step far. Safe to share between threads.
 */
final class ExternalFiles implements AutoCloseable {

  private final @Nullable FileSpace linking;
  private final Map<Path, LocalFile> opened = new HashMap<>();

  private ExternalFiles(@Nullable FileSpace linking) {
    this.linking = linking;
  }

  /** Those beside a file. */
  static ExternalFiles beside(FileSpace linking) {
    return new ExternalFiles(linking);
  }

  /** None at all. */
  static ExternalFiles none() {
    return new ExternalFiles(null);
  }

  /** The root of the file of that name; the place is that of the link. */
  Hdf5Group rootOf(String name, Place place) {
    if (linking == null || !(linking.source() instanceof LocalFile file)) {
      throw place.unsupported("an external link to \"" + name + "\" from where none is followed");
    }
    Path path = inFolder(file.path(), name, place);
    if (!Files.exists(path)) {
      throw place.corrupt("the external link leads to \"" + name + "\", which is not there");
    }
    LocalFile target = open(path, linking);
    Place targetPlace = new Place(target.name(), "");
    Superblock superblock = targetPlace.guard(() -> Superblock.read(target, targetPlace));
    FileSpace space = new FileSpace(target, linking.counter(), superblock);
    return new Nodes(space, none()).root();
  }

  private static Path inFolder(Path file, String name, Place place) {
    try {
      Path folder = Objects.requireNonNull(file.toRealPath().getParent());
      Path target = folder.resolve(name).normalize();
      boolean inside = target.startsWith(folder);
      if (inside && Files.exists(target)) {
        inside = target.toRealPath().startsWith(folder);
      }
      if (!inside) {
        throw place.unsupported("an external link to \"" + name + "\" outside of its folder");
      }
      return target;
    } catch (InvalidPathException e) {
      throw place.corrupt("the external link to \"" + name + "\" names no file");
    } catch (IOException e) {
      throw IO.causedBy(e, name, String.valueOf(e.getMessage()));
    }
  }

  private LocalFile open(Path path, FileSpace from) {
    synchronized (opened) {
      LocalFile file = opened.get(path);
      if (file == null) {
        file = LocalFile.open(path, from.counter());
        opened.put(path, file);
      }
      return file;
    }
  }

  @Override
  public void close() {
    synchronized (opened) {
      opened.values().forEach(LocalFile::close);
      opened.clear();
    }
  }
}
