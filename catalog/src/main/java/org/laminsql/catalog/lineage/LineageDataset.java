package org.laminsql.catalog.lineage;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * An artifact or a collection in lineage.
 *
 * @param kind which of both
 * @param uid its uid
 * @param key its key; empty if it has none
 * @param description its description; empty if it has none
 * @param run the run that made it; empty if none is recorded, or the run was not loaded
 * @param createdBy the handle of the user that made it
 * @param createdAt when, in UTC
 * @param drawn whether LaminDB draws it: it is neither in the trash nor on a branch that is not
 *     shown
 * @param current whether its key means it: it is visible and the latest of its family
 */
public record LineageDataset(
    NodeKind kind,
    String uid,
    Optional<String> key,
    Optional<String> description,
    Optional<LineageRun> run,
    String createdBy,
    LocalDateTime createdAt,
    boolean drawn,
    boolean current) {}
