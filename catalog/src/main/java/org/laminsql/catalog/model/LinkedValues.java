package org.laminsql.catalog.model;

import java.util.List;
import java.util.Optional;

/**
 * Where the values of a column lie that other rows hold: one row per value, as the database's own
 * SQL. Whoever prints a statement joins them, gathered per row of the table, only if the column is
 * used, and may search them for the rows that a condition can be true for.
 *
 * @param key what the values refer to, over the table's alias {@code t}: {@code t."id"}
 * @param feature the number by which rows of this column are told from those of other columns
 * @param rows SELECTs without their last words, {@code IN (<features>)}. Each gives {@code "k"},
 *     equal to the key, {@code "f"}, the feature, {@code "o"}, the order, and {@code "v"}, the
 *     value as text, never NULL; together they give every value once
 * @param aggregate the values of one key gathered, over the rows under the alias {@code r}; the
 *     column's expression then speaks of it as {@code j."v"}. Empty if the expression finds the
 *     values by itself
 * @param search what the rows say of the column
 */
public record LinkedValues(
    String key, long feature, List<String> rows, Optional<String> aggregate, Search search) {

  /** What may be concluded from the rows. */
  public enum Search {
    /** Nothing: the column has other values too. */
    NONE,
    /** The column is NULL where a key has no rows. */
    KEYS,
    /** Also, the column is an array of text, and its elements are the {@code "v"} of its rows. */
    ELEMENTS
  }

  /** Copies the list. */
  public LinkedValues {
    rows = List.copyOf(rows);
  }

  /** The same for a column that has other values too. */
  public LinkedValues withoutSearch() {
    return new LinkedValues(key, feature, rows, aggregate, Search.NONE);
  }
}
