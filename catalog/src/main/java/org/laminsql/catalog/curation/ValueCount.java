package org.laminsql.catalog.curation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values that occur together in rows of a dataset.
 *
 * @param values of the Java types that {@link org.laminsql.catalog.model.SqlType} names; may hold
 *     nulls
 * @param rows in how many rows
 */
public record ValueCount(List<@Nullable Object> values, long rows) {

  /** Copies the list. */
  public ValueCount {
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }

  /** The only value, or the first. */
  public @Nullable Object value() {
    return values.get(0);
  }
}
