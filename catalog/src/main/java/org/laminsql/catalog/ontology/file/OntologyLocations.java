package org.laminsql.catalog.ontology.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.error.LaminSqlException;
import org.laminsql.catalog.instance.Instance;
import org.laminsql.catalog.model.DatasetName;
import org.laminsql.catalog.model.LocatedDataset;
import org.laminsql.catalog.model.StorageRoot;

/**
 * Finds files of ontologies, and only where a connection may read: in the folder of its property
 * {@code ontologyDir} and in the registered storages. Safe to share between threads.
 */
public final class OntologyLocations {

  private final Instance instance;
  private final Optional<Path> ontologyDir;

  /**
   * @param instance whose storages and artifacts are looked at
   * @param ontologyDir one more folder
   */
  public OntologyLocations(Instance instance, Optional<Path> ontologyDir) {
    this.instance = instance;
    this.ontologyDir = ontologyDir.map(folder -> folder.toAbsolutePath().normalize());
  }

  /**
   * Finds a file. An absolute path must lie in one of the folders. Anything else is looked for, in
   * this order, as a path below {@code ontologyDir}, as an artifact's key or uid, as a path below
   * each storage.
   *
   * @throws LaminSqlException ONTOLOGY_NOT_FOUND, ONTOLOGY_OUTSIDE if it lies, or a link leads,
   *     elsewhere; what {@link Instance#locate} throws for an artifact that cannot be read
   */
  public OntologyLocation locate(String file) {
    Path path = path(file);
    if (path.isAbsolute()) {
      return below(file, path, folders()).orElseThrow(() -> notFound(file));
    }
    return below(file, path, ontologyDir.stream().toList())
        .or(() -> artifact(file))
        .or(() -> below(file, path, storages()))
        .orElseThrow(() -> notFound(file));
  }

  private static Path path(String file) {
    try {
      return Path.of(file);
    } catch (InvalidPathException e) {
      throw LaminSqlError.ONTOLOGY_NOT_FOUND.causedBy(e, file, "it is no path");
    }
  }

  private List<Path> folders() {
    return Stream.concat(ontologyDir.stream(), storages().stream()).toList();
  }

  private List<Path> storages() {
    return instance.storages().stream()
        .map(StorageRoot::localPath)
        .flatMap(Optional::stream)
        .map(folder -> folder.toAbsolutePath().normalize())
        .toList();
  }

  /** The file, if it is in one of the folders; whatever lies outside of all is not looked at. */
  private Optional<OntologyLocation> below(String file, Path path, List<Path> folders) {
    boolean inside = folders.isEmpty();
    for (Path folder : folders) {
      Path candidate = folder.resolve(path).normalize();
      if (candidate.startsWith(folder)) {
        inside = true;
        if (Files.isRegularFile(candidate)) {
          return Optional.of(real(file, candidate));
        }
      }
    }
    if (!inside) {
      throw LaminSqlError.ONTOLOGY_OUTSIDE.with(file);
    }
    return Optional.empty();
  }

  private OntologyLocation real(String file, Path candidate) {
    try {
      Path real = candidate.toRealPath();
      for (Path folder : folders()) {
        if (Files.isDirectory(folder) && real.startsWith(folder.toRealPath())) {
          return new OntologyLocation(file, real);
        }
      }
      throw LaminSqlError.ONTOLOGY_OUTSIDE.with(file);
    } catch (IOException e) {
      throw LaminSqlError.IO.causedBy(e, candidate, String.valueOf(e.getMessage()));
    }
  }

  /** That it is no artifact is no failure yet: it may be a file of a storage. */
  private Optional<OntologyLocation> artifact(String file) {
    LocatedDataset found;
    try {
      found = instance.locate(List.of(new DatasetName(file, Optional.empty()))).get(0);
    } catch (LaminSqlException e) {
      if (e.error() == LaminSqlError.DATASET_NOT_FOUND) {
        return Optional.empty();
      }
      throw e.error() == LaminSqlError.OUTSIDE_STORAGE
          ? LaminSqlError.ONTOLOGY_OUTSIDE.causedBy(e, file)
          : e;
    }
    Path path = found.location().path();
    return found.part().isEmpty() && Files.isRegularFile(path)
        ? Optional.of(new OntologyLocation(file, path))
        : Optional.empty();
  }

  private LaminSqlException notFound(String file) {
    return LaminSqlError.ONTOLOGY_NOT_FOUND.with(
        file,
        ontologyDir.isPresent() ? "ontologyDir is " + ontologyDir.get() : "ontologyDir is not set");
  }
}
