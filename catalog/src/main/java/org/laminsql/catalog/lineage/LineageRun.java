package org.laminsql.catalog.lineage;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A run in lineage.
 *
 * @param uid its uid
 * @param transformUid the uid of what it executed
 * @param transformKey its key; empty where an old release kept none
 * @param startedAt when it began, in UTC; known in a {@link LineageScope#PICTURE} alone, as are the
 *     others below
 * @param finishedAt when it ended; empty if it did not, or nobody recorded it
 * @param status LaminDB's status code (contract section 4.7); empty where an old release kept none
 */
public record LineageRun(
    String uid,
    String transformUid,
    Optional<String> transformKey,
    Optional<LocalDateTime> startedAt,
    Optional<LocalDateTime> finishedAt,
    OptionalInt status) {}
