package org.laminsql.adapters.format.zarr;

import static org.laminsql.catalog.error.LaminSqlError.FILE_CORRUPT;

import java.util.Optional;
import org.laminsql.adapters.array.ArrayNode;
import org.laminsql.adapters.storage.KeyedStore;
import org.laminsql.adapters.storage.ReadCounter;

/** Opens zarr stores. */
public final class ZarrFormat {

  private ZarrFormat() {}

  /**
   * Opens the node at the root of a store.
   *
   * <p>Reads metadata only: the consolidated metadata where there is any, else each node when it is
   * asked for. The nodes stay usable until the store is closed; the caller closes it.
   *
   * @param counter is told of every chunk that is decoded; requests are counted by the store
   * @return a group, or an array where the root is one
   * @throws org.laminsql.catalog.error.LaminSqlException FILE_CORRUPT if it is no zarr or its
   *     metadata is damaged, ENCODING_NOT_SUPPORTED if the root uses something unknown; the message
   *     names the key. Nodes below fail on their own, when they are opened or read.
   */
  public static ArrayNode open(KeyedStore store, ReadCounter counter) {
    Documents stored = new StoredDocuments(store);
    Optional<MetadataDocument> third = stored.get(VersionThree.DOCUMENT);
    Hierarchy hierarchy =
        third.isPresent()
            ? VersionThree.of(store, counter, stored, third.get())
            : VersionTwo.of(store, counter, stored);
    return hierarchy
        .open("")
        .orElseThrow(
            () ->
                FILE_CORRUPT.with(
                    store.name(), "it is no zarr: no zarr.json, .zgroup or .zarray in it"));
  }
}
