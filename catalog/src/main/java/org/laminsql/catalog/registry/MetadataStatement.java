package org.laminsql.catalog.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.SqlType;

/**
 * One statement for the metadata database.
 *
 * @param sql in its own dialect, {@code ?} for parameters
 * @param parameters their values, of the Java types that {@link SqlType} names; may hold nulls
 * @param types the types of the result's columns, in order; values come in the canonical forms of
 *     {@link org.laminsql.catalog.model.RegistryColumn#expression} and are converted to them
 * @param timeoutInSeconds after which it is cancelled; 0 for never
 */
public record MetadataStatement(
    String sql, List<@Nullable Object> parameters, List<SqlType> types, int timeoutInSeconds) {}
