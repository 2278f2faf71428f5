package org.laminsql.adapters.format.hdf5;

import static org.laminsql.catalog.error.LaminSqlError.ENCODING_NOT_SUPPORTED;
import static org.laminsql.catalog.error.LaminSqlError.FILE_CORRUPT;
import static org.laminsql.catalog.error.LaminSqlError.IO;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.laminsql.adapters.storage.KeyedStore;
import org.laminsql.adapters.storage.RangeSource;
import org.laminsql.adapters.storage.ReadCounter;
import org.laminsql.catalog.error.LaminSqlException;

/**
 * The files that one HDF5 file and those it leads to name: of the first one's folder only. Each is
 * opened once and stays open until all are closed. Safe to share between threads.
 */
final class OtherFiles implements AutoCloseable {

  private static final int MOST = 256;

  private final Optional<KeyedStore> folder;
  private final ReadCounter counter;
  private final Map<String, RangeSource> sources = new HashMap<>();
  private final Map<String, Nodes> files = new HashMap<>();

  /**
   * @param folder where names start from; empty if no other file may be opened
   */
  OtherFiles(Optional<KeyedStore> folder, ReadCounter counter) {
    this.folder = folder;
    this.counter = counter;
  }

  /**
   * The HDF5 file of that name.
   *
   * @param from the key of the file that names it
   * @param place the object that names it
   */
  synchronized Nodes hdf5(String name, String from, Place place) {
    String key = key(name, from, place);
    Nodes nodes = files.get(key);
    if (nodes == null) {
      nodes = opened(key, name, place);
      files.put(key, nodes);
    }
    return nodes;
  }

  private Nodes opened(String key, String name, Place place) {
    RangeSource source = source(key, name, place);
    try {
      return Nodes.open(source, counter, key, this);
    } catch (LaminSqlException e) {
      throw FILE_CORRUPT.causedBy(
          e, place, "the file \"" + name + "\" that it names is no HDF5 file that can be opened");
    }
  }

  /** As {@link #hdf5}, the bytes of any file. */
  synchronized RangeSource bytes(String name, String from, Place place) {
    return source(key(name, from, place), name, place);
  }

  private RangeSource source(String key, String name, Place place) {
    RangeSource source = sources.get(key);
    if (source == null) {
      if (sources.size() >= MOST) {
        throw place.unsupported("more than " + MOST + " other files");
      }
      source =
          found(key, name, place)
              .orElseThrow(
                  () -> place.corrupt("the file \"" + name + "\" that it names is missing"));
      sources.put(key, source);
    }
    return source;
  }

  private Optional<RangeSource> found(String key, String name, Place place) {
    try {
      return folder.orElseThrow(() -> place.unsupported(other(name))).get(key);
    } catch (LaminSqlException e) {
      if (e.error() != IO) {
        throw e;
      }
      throw ENCODING_NOT_SUPPORTED.causedBy(e, place, other(name));
    }
  }

  private static String key(String name, String from, Place place) {
    try {
      Path target = Path.of(from).resolveSibling(name).normalize();
      if (target.isAbsolute() || target.startsWith("..")) {
        throw place.unsupported(other(name));
      }
      return target.toString();
    } catch (InvalidPathException e) {
      throw place.corrupt("\"" + name + "\" that it names is no file name");
    }
  }

  private static String other(String name) {
    return "the file \"" + name + "\", which is not in its folder";
  }

  @Override
  public synchronized void close() {
    sources.values().forEach(RangeSource::close);
    sources.clear();
    files.clear();
  }
}
