package org.laminsql.driver.plan.render;

import org.apache.calcite.rel.RelFieldCollation.NullDirection;
import org.apache.calcite.rel.type.RelDataType;

/**
 * Sort items: NULLs last ascending, first descending, unless said otherwise. That is spelled out
 * for every computed value: the planner takes some functions of NULL for not NULL.
 */
final class SortItems {

  private SortItems() {}

  static String item(
      Dialect dialect,
      String value,
      RelDataType type,
      boolean descending,
      NullDirection nullDirection) {
    boolean nullsFirst =
        switch (nullDirection) {
          case FIRST -> true;
          case LAST -> false;
          case UNSPECIFIED -> descending;
        };
    String item = dialect.sortKey(value, type) + (descending ? " DESC" : "");
    boolean mayBeNull = type.isNullable() || value.indexOf('(') >= 0;
    return mayBeNull ? item + (nullsFirst ? " NULLS FIRST" : " NULLS LAST") : item;
  }
}
