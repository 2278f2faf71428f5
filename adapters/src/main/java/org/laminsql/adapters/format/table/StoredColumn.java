package org.laminsql.adapters.format.table;

/**
 * A column as DuckDB describes it.
 *
 * @param name what DuckDB calls it; names that differ by case alone get a number
 * @param type DuckDB's type, such as {@code STRUCT(a INTEGER)[]}
 */
record StoredColumn(String name, String type) {}
