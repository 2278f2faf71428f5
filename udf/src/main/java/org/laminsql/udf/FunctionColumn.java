package org.laminsql.udf;

import org.laminsql.catalog.model.SqlType;

/** A column of a function's table. */
public record FunctionColumn(String name, SqlType type, boolean nullable) {}
