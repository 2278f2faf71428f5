package org.laminsql.adapters.scan;

import org.laminsql.catalog.model.SqlType;

/**
 * A column of a table inside a dataset.
 *
 * @param name as the dataset spells it
 * @param type the SQL type of its values
 * @param nullable whether NULL can occur
 */
public record ContentColumn(String name, SqlType type, boolean nullable) {}
