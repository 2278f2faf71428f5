package org.laminsql.driver.plan.render;

import org.apache.calcite.rel.RelFieldCollation.NullDirection;
import org.apache.calcite.rel.type.RelDataType;

/** Sort items: NULLs last ascending, first descending, unless said otherwise. */
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
    return type.isNullable() ? item + (nullsFirst ? " NULLS FIRST" : " NULLS LAST") : item;
  }
}
