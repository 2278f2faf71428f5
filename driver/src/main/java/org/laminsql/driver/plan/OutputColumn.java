package org.laminsql.driver.plan;

import java.util.Optional;
import org.laminsql.catalog.model.SqlType;

/**
 * A column of a result.
 *
 * @param label what the user called it, or what PostgreSQL would
 * @param type the type of its values
 * @param nullable whether NULL can occur
 * @param schema schema of the table it comes from, if it comes straight from one
 * @param table that table
 */
public record OutputColumn(
    String label,
    SqlType type,
    boolean nullable,
    Optional<String> schema,
    Optional<String> table) {}
