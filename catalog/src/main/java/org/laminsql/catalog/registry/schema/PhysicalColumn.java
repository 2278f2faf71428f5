package org.laminsql.catalog.registry.schema;

import java.util.Optional;

/**
 * A column as the database declares it.
 *
 * @param name its name
 * @param declaredType its type in the database's words, in lower case
 * @param nullable whether NULL may be stored
 * @param defaultValue the default in the database's SQL
 * @param keyPosition its place in the primary key, from 1; 0 if it is none
 * @param json whether an SQLite column holds JSON text, which a CHECK says
 */
record PhysicalColumn(
    String name,
    String declaredType,
    boolean nullable,
    Optional<String> defaultValue,
    int keyPosition,
    boolean json) {}
