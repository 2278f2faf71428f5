package org.laminsql.adapters;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.format.ontology.OntologyFormat;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.ontology.file.OntologyFile;
import org.laminsql.catalog.ontology.file.OntologyFiles;
import org.laminsql.catalog.ontology.file.OntologyLocation;
import org.laminsql.catalog.ontology.file.OntologyLocations;

/**
 * Reads files of ontologies where a connection may, and keeps the last few as long as they are not
 * written to and memory suffices. Safe to share between threads.
 */
public final class StoredOntologies implements OntologyFiles {

  private static final int KEPT_FILES = 8;

  private final OntologyLocations locations;
  private final Map<Stamp, SoftReference<OntologyFile>> kept = new LinkedHashMap<>();

  /** What changes when a file is written to. */
  private record Stamp(Path path, long size, FileTime modified) {}

  /**
   * @param locations finds the files
   */
  public StoredOntologies(OntologyLocations locations) {
    this.locations = locations;
  }

  @Override
  public synchronized OntologyFile read(String file) {
    OntologyLocation location = locations.locate(file);
    Stamp stamp = stamp(location);
    OntologyFile known = known(stamp);
    if (known != null) {
      return known;
    }
    OntologyFile read = OntologyFormat.read(location.path(), location.name());
    keep(stamp, read);
    return read;
  }

  private @Nullable OntologyFile known(Stamp stamp) {
    SoftReference<OntologyFile> reference = kept.get(stamp);
    return reference == null ? null : reference.get();
  }

  private void keep(Stamp stamp, OntologyFile file) {
    kept.remove(stamp);
    kept.put(stamp, new SoftReference<>(file));
    if (kept.size() > KEPT_FILES) {
      kept.remove(kept.keySet().iterator().next());
    }
  }

  private static Stamp stamp(OntologyLocation location) {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(location.path(), BasicFileAttributes.class);
      return new Stamp(location.path(), attributes.size(), attributes.lastModifiedTime());
    } catch (IOException e) {
      throw LaminSqlError.IO.causedBy(e, location.path(), String.valueOf(e.getMessage()));
    }
  }
}
