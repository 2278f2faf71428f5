package org.laminsql.catalog.model;

import java.util.List;
import java.util.Optional;

/**
 * A table of the metadata database as users see it.
 *
 * @param schema {@code core}, {@code bionty}, …
 * @param name its name without the module's prefix
 * @param source what stands in FROM, in the database's own SQL and without an alias: the physical
 *     table, quoted, or a SELECT in parentheses
 * @param columns stored columns in the database's order, then the resolved ones
 * @param condition which rows are visible, in the database's own SQL over the alias {@code t};
 *     empty if all are
 * @param primaryKey the columns of its primary key
 * @param foreignKeys its references to other registry tables
 * @param uniqueKeys the columns of each unique constraint or unconditional unique index
 */
public record RegistryTable(
    String schema,
    String name,
    String source,
    List<RegistryColumn> columns,
    Optional<String> condition,
    List<String> primaryKey,
    List<ForeignKey> foreignKeys,
    List<List<String>> uniqueKeys) {

  /** Copies the lists. */
  public RegistryTable {
    columns = List.copyOf(columns);
    primaryKey = List.copyOf(primaryKey);
    foreignKeys = List.copyOf(foreignKeys);
    uniqueKeys = List.copyOf(uniqueKeys);
  }
}
