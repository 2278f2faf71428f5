package org.laminsql.adapters.array.vector;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.array.ElementType;
import org.laminsql.adapters.scan.ColumnVector;
import org.laminsql.adapters.scan.VectorValues;

/** Values as the Java objects that stand in lists. */
public final class ListItems {

  private ListItems() {}

  /**
   * The value at an index as {@link org.laminsql.catalog.model.SqlType} says: a moment is a {@link
   * LocalDateTime}, not the number that vectors hold.
   *
   * @param type what the values are
   */
  public static @Nullable Object at(ColumnVector values, int index, ElementType type) {
    Object value = VectorValues.at(values, index);
    return type instanceof ElementType.Moment && value instanceof Long microseconds
        ? VectorValues.timestamp(microseconds)
        : value;
  }
}
