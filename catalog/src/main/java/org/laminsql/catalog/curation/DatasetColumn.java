package org.laminsql.catalog.curation;

import org.laminsql.catalog.model.SqlType;

/**
 * A column of a part of a dataset.
 *
 * @param name as the dataset spells it
 * @param type the SQL type of its values
 * @param nullable whether NULL can occur
 * @param index whether it names the rows, as the index of a data frame does, and is no column of
 *     the frame itself
 */
public record DatasetColumn(String name, SqlType type, boolean nullable, boolean index) {}
