package org.laminsql.catalog.instance;

import java.time.LocalDateTime;
import java.util.Optional;
import org.laminsql.catalog.registry.schema.StorageRecord;

/**
 * A registered artifact.
 *
 * @param uid its uid: a stem of 16 characters, which its versions share, and 4 for the version
 * @param id its id
 * @param key its key, if it has one
 * @param storageKey its path below the storage's root
 * @param suffix its suffix, in lower case
 * @param hash LaminDB's hash of its contents, or {@code ""}
 * @param size bytes as registered; -1 if unknown
 * @param isLatest whether it is the latest version on its branch
 * @param branch the branch's id
 * @param createdAt in UTC
 * @param storage where it lies
 * @param visible whether the connection sees it
 * @param overwritten whether a later version has taken the place of its files
 */
record ArtifactRow(
    String uid,
    long id,
    Optional<String> key,
    String storageKey,
    String suffix,
    String hash,
    long size,
    boolean isLatest,
    long branch,
    LocalDateTime createdAt,
    StorageRecord storage,
    boolean visible,
    boolean overwritten) {

  static final int STEM_LENGTH = 16;
  static final int UID_LENGTH = 20;

  String stem() {
    return uid.substring(0, Math.min(STEM_LENGTH, uid.length()));
  }

  /** For messages: its key, or its uid. */
  String name() {
    return key.orElse(uid);
  }
}
