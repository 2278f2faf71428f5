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
 *     TIMESTAMP is {@code YYYY-MM-DD HH:MM:SS.ffffff} in UTC (26 characters), an array is a JSON
 *     array; in Postgres BOOLEAN, DATE and TIMESTAMP without time zone in UTC; in both JSON is
 *     text, and JSON null is NULL
 * @param defaultValue the default as the database declares it
 * @param resolved whether it is computed from other tables instead of stored
 * @param linked the rows that hold its values, where those are others than the table's
 * @param listed whether {@code *} and the metadata calls show it; else it exists when named. Those
 *     that are not listed come last
 */
public record RegistryColumn(
    String name,
    SqlType type,
    boolean nullable,
    String expression,
    Optional<String> defaultValue,
    boolean resolved,
    Optional<LinkedValues> linked,
    boolean listed) {

  /** A column of the table itself. */
  public RegistryColumn(
      String name,
      SqlType type,
      boolean nullable,
      String expression,
      Optional<String> defaultValue,
      boolean resolved) {
    this(name, type, nullable, expression, defaultValue, resolved, Optional.empty(), true);
  }
}
