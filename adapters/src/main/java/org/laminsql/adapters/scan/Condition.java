package org.laminsql.adapters.scan;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A condition on one column that a scan may use to skip rows. NULL satisfies none but {@link
 * IsNull}. Values have the Java types of {@link org.laminsql.catalog.model.SqlType}; numbers may
 * come as any {@link Number} and compare by value.
 */
public sealed interface Condition {

  /** The column it is about. */
  String column();

  /**
   * The value is one of {@code values}.
   *
   * @param values never holds null; may be empty (then no row satisfies it)
   */
  record In(String column, Set<Object> values) implements Condition {
    /** Copies the set. */
    public In {
      values = Set.copyOf(values);
    }
  }

  /**
   * The value lies in a range; text compares by code point.
   *
   * @param low lower bound, or null for none
   * @param lowInclusive whether the lower bound itself satisfies
   * @param high upper bound, or null for none
   * @param highInclusive whether the upper bound itself satisfies
   */
  record Range(
      String column,
      @Nullable Object low,
      boolean lowInclusive,
      @Nullable Object high,
      boolean highInclusive)
      implements Condition {}

  /** The value is NULL. */
  record IsNull(String column) implements Condition {}

  /** The value is not NULL. */
  record IsNotNull(String column) implements Condition {}
}
