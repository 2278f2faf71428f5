package org.laminsql.catalog.curation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of SQL and the values of its {@code ?}. */
record SqlCondition(String sql, List<@Nullable Object> parameters) {}
