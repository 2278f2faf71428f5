package org.laminsql.adapters.format.zarr;

import static org.laminsql.catalog.error.LaminSqlError.FILE_CORRUPT;

import java.util.List;
import java.util.Optional;
import org.laminsql.adapters.storage.KeyedStore;
import org.laminsql.adapters.storage.RangeSource;
import org.laminsql.catalog.error.LaminSqlException;

/** Documents as they lie in the store, each read when it is asked for. */
final class StoredDocuments implements Documents {

  private static final int LARGEST_DOCUMENT = 1 << 28;

  private final KeyedStore store;

  StoredDocuments(KeyedStore store) {
    this.store = store;
  }

  @Override
  public Optional<MetadataDocument> get(String key) {
    Optional<RangeSource> found = store.get(key);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    String name = store.name() + "/" + key;
    try (RangeSource source = found.get()) {
      long size = source.sizeInBytes();
      if (size > LARGEST_DOCUMENT) {
        throw FILE_CORRUPT.with(name, size + " bytes are no metadata");
      }
      return Optional.of(MetadataDocument.parse(name, source.read(0, (int) size)));
    }
  }

  @Override
  public boolean has(String key) {
    try {
      Optional<RangeSource> found = store.get(key);
      found.ifPresent(RangeSource::close);
      return found.isPresent();
    } catch (LaminSqlException e) {
      return true; // It is there: the node fails when it is opened, and no neighbour before it.
    }
  }

  @Override
  public List<String> namesBelow(String path) {
    return store.list(path);
  }
}
