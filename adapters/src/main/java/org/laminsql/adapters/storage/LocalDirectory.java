package org.laminsql.adapters.storage;

import static org.laminsql.catalog.error.LaminSqlError.FILE_MISSING;
import static org.laminsql.catalog.error.LaminSqlError.IO;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A directory of a local disk as a store of objects.
 *
 * <p>No key leads out of it: neither by {@code ..} nor by a symbolic link; a link to a folder that
 * holds it is refused as well. Safe to share between threads.
 */
public final class LocalDirectory implements KeyedStore {

  private final Path root;
  private final String name;
  private final ReadCounter counter;

  private LocalDirectory(Path root, String name, ReadCounter counter) {
    this.root = root;
    this.name = name;
    this.counter = counter;
  }

  /**
   * Opens a directory.
   *
   * @param counter is told of every request for a range of a file in it
   * @throws org.laminsql.catalog.error.LaminSqlException FILE_MISSING if it is not there, IO if it
   *     is no directory or may not be read
   */
  public static LocalDirectory open(Path path, ReadCounter counter) {
    return open(path, path.toString(), counter);
  }

  /**
   * As {@link #open(Path, ReadCounter)}.
   *
   * @param name what messages call it; the files in it follow behind a slash
   */
  public static LocalDirectory open(Path path, String name, ReadCounter counter) {
    if (!Files.exists(path)) {
      throw FILE_MISSING.with(String.valueOf(path.getFileName()), path);
    }
    if (!Files.isDirectory(path)) {
      throw IO.with(path, "it is no directory");
    }
    try {
      return new LocalDirectory(path.toRealPath(), name, counter);
    } catch (IOException e) {
      throw IO.causedBy(e, path, String.valueOf(e.getMessage()));
    }
  }

  @Override
  public String name() {
    return name;
  }

  /**
   * {@inheritDoc}
   *
   * @throws org.laminsql.catalog.error.LaminSqlException IO if the key leads out of the directory,
   *     is a link to nothing, or the file cannot be opened
   */
  @Override
  public Optional<RangeSource> get(String key) {
    Path file = inside(key);
    return Files.isRegularFile(file)
        ? Optional.of(LocalFile.open(file, name + "/" + key, counter))
        : Optional.empty();
  }

  /**
   * {@inheritDoc}
   *
   * @throws org.laminsql.catalog.error.LaminSqlException IO if the prefix leads out of the
   *     directory or the folder cannot be listed
   */
  @Override
  public List<String> list(String prefix) {
    Path folder = inside(prefix);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.map(child -> String.valueOf(child.getFileName())).sorted().toList();
    } catch (IOException e) {
      throw IO.causedBy(e, folder, String.valueOf(e.getMessage()));
    }
  }

  /** Holds nothing open. */
  @Override
  public void close() {}

  private Path inside(String key) {
    Path path = lexically(key);
    if (!Files.exists(path)) {
      if (Files.isSymbolicLink(path)) {
        throw IO.with(path, "it is a link to nothing");
      }
      return path;
    }
    try {
      Path real = path.toRealPath();
      if (!real.startsWith(root)) {
        throw IO.with(path, "it is a link that leads out of " + root);
      }
      if (!real.equals(path)) {
        rejectLoops(path);
      }
      return path;
    } catch (IOException e) {
      throw IO.causedBy(e, path, String.valueOf(e.getMessage()));
    }
  }

  /** A link to a folder that holds it would make a tree without end. */
  private void rejectLoops(Path path) throws IOException {
    for (Path part = path; !part.equals(root); part = part.resolveSibling("")) {
      if (Files.isSymbolicLink(part) && part.resolveSibling("").startsWith(part.toRealPath())) {
        throw IO.with(path, "a link in it leads back to a folder that holds it");
      }
    }
  }

  private Path lexically(String key) {
    Path path;
    try {
      path = root.resolve(key).normalize();
    } catch (InvalidPathException e) {
      throw IO.causedBy(e, root, "\"" + key + "\" is no file name");
    }
    if (!path.startsWith(root)) {
      throw IO.with(path, "it leads out of " + root);
    }
    return path;
  }
}
