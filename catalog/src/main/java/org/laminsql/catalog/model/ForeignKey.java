package org.laminsql.catalog.model;

/**
 * A reference from a column to a column of another registry table.
 *
 * @param name the constraint's name; made from the columns where the database has none
 * @param column the referring column
 * @param targetSchema schema of the table referred to
 * @param targetTable the table referred to
 * @param targetColumn the column referred to
 */
public record ForeignKey(
    String name, String column, String targetSchema, String targetTable, String targetColumn) {}
