package org.laminsql.catalog.registry.schema;

/**
 * A foreign key's column.
 *
 * @param constraint the constraint's name, or {@code ""} where the database has none
 * @param column the referring column
 * @param targetTable the physical table referred to
 * @param targetColumn the column referred to
 */
record PhysicalReference(
    String constraint, String column, String targetTable, String targetColumn) {}
