package org.laminsql.driver.run;

import java.util.Optional;
import org.laminsql.catalog.model.SqlType;

/**
 * A column of a table.
 *
 * @param name its name
 * @param type its type
 * @param nullable whether NULL can occur
 * @param defaultValue its default as the database declares it
 */
public record ColumnInfo(
    String name, SqlType type, boolean nullable, Optional<String> defaultValue) {}
