package org.laminsql.catalog.model;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * How a statement names a table of the schema {@code data}.
 *
 * @param text key, uid or stem uid, and perhaps a part behind a slash: {@code a/b.h5ad/obs}
 * @param asOf the time of {@code FOR SYSTEM_TIME AS OF}, in UTC
 */
public record DatasetName(String text, Optional<LocalDateTime> asOf) {}
