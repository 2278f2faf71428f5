package org.laminsql.catalog.model;

import java.util.Optional;

/**
 * A column of a registry table as users see it.
 *
 * @param name its name
 * @param type its SQL type
 * @param nullable whether NULL can occur
 * @param expression its value in the metadata database's own SQL, over the physical table under the
 *     alias {@code t}: {@code t."key"}, or a scalar subquery for a resolved column. The value has
 *     the engine's canonical form: in SQLite BOOLEAN is 0 or 1, DATE is {@code YYYY-MM-DD},
 *     TIMESTAMP is {@code YYYY-MM-DD HH:MM:SS.ffffff} in UTC (26 characters); in Postgres BOOLEAN,
 *     DATE and TIMESTAMP without time zone in UTC; in both JSON is text, and JSON null is NULL
 * @param defaultValue the default as the database declares it
 * @param resolved whether it is computed from other tables instead of stored
 */
public record RegistryColumn(
    String name,
    SqlType type,
    boolean nullable,
    String expression,
    Optional<String> defaultValue,
    boolean resolved) {}
