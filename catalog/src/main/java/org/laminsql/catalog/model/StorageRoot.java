package org.laminsql.catalog.model;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A storage of an instance.
 *
 * @param uid its uid
 * @param root the root as the registry records it
 * @param type {@code local}, {@code s3}, {@code gs}, …
 * @param localPath where it lies for this client, if it is a folder that is there
 */
public record StorageRoot(String uid, String root, String type, Optional<Path> localPath) {}
