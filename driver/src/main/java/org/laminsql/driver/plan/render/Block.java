package org.laminsql.driver.plan.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One {@code SELECT} while it grows: relational operators are folded into it as long as their order
 * is the order in which SQL evaluates a select.
 *
 * @param from the table expression, null for none
 * @param columns what the output fields are, as expressions over {@code from}
 * @param plainColumns whether every column is a reference or constant, which may be repeated
 * @param where conditions, all of which hold
 * @param groupBy the text behind {@code GROUP BY}, null if it does not group
 * @param having conditions on groups
 * @param distinct whether duplicates go
 * @param orderBy the sort items
 * @param offset rows left out, null for none
 * @param fetch rows kept, null for all
 * @param windows whether a column is a window function
 * @param whole a text that stands for all of it: set operations; null else
 */
record Block(
    @Nullable String from,
    List<String> columns,
    boolean plainColumns,
    List<String> where,
    @Nullable String groupBy,
    List<String> having,
    boolean distinct,
    List<String> orderBy,
    @Nullable String offset,
    @Nullable String fetch,
    boolean windows,
    @Nullable String whole) {

  static Block of(@Nullable String from, List<String> columns, boolean plain) {
    return new Block(
        from, columns, plain, List.of(), null, List.of(), false, List.of(), null, null, false,
        null);
  }

  static Block whole(String text, List<String> columns) {
    return new Block(
        null, columns, true, List.of(), null, List.of(), false, List.of(), null, null, false, text);
  }

  /** Whether only {@code from} and {@code where} are filled: anything may be put on top. */
  boolean open() {
    return groupBy == null && !sliced() && !distinct && !windows && whole == null && !sorted();
  }

  boolean grouped() {
    return groupBy != null;
  }

  boolean sliced() {
    return offset != null || fetch != null;
  }

  boolean sorted() {
    return !orderBy.isEmpty();
  }

  Block withFrom(String newFrom, List<String> newColumns, boolean plain, List<String> newWhere) {
    return new Block(
        newFrom,
        newColumns,
        plain,
        newWhere,
        groupBy,
        having,
        distinct,
        orderBy,
        offset,
        fetch,
        windows,
        whole);
  }

  Block withColumns(List<String> newColumns, boolean plain, boolean newWindows) {
    return new Block(
        from,
        newColumns,
        plain,
        where,
        groupBy,
        having,
        distinct,
        orderBy,
        offset,
        fetch,
        newWindows,
        whole);
  }

  Block withWhere(List<String> more) {
    return new Block(
        from,
        columns,
        plainColumns,
        joined(where, more),
        groupBy,
        having,
        distinct,
        orderBy,
        offset,
        fetch,
        windows,
        whole);
  }

  Block withHaving(List<String> more) {
    return new Block(
        from,
        columns,
        plainColumns,
        where,
        groupBy,
        joined(having, more),
        distinct,
        orderBy,
        offset,
        fetch,
        windows,
        whole);
  }

  Block withGroupBy(String text, List<String> newColumns) {
    return new Block(
        from,
        newColumns,
        false,
        where,
        text,
        having,
        distinct,
        orderBy,
        offset,
        fetch,
        windows,
        whole);
  }

  Block withDistinct() {
    return new Block(
        from,
        columns,
        plainColumns,
        where,
        groupBy,
        having,
        true,
        orderBy,
        offset,
        fetch,
        windows,
        whole);
  }

  Block withOrder(List<String> items, @Nullable String newOffset, @Nullable String newFetch) {
    return new Block(
        from,
        columns,
        plainColumns,
        where,
        groupBy,
        having,
        distinct,
        items,
        newOffset,
        newFetch,
        windows,
        whole);
  }

  /** The text of the select, its columns called c0, c1, …. */
  String text(String sliceTemplate) {
    StringBuilder text = new StringBuilder();
    if (whole != null) {
      text.append(whole);
    } else {
      text.append(distinct ? "SELECT DISTINCT " : "SELECT ");
      text.append(selectList());
      if (from != null) {
        text.append(" FROM ").append(from);
      }
      if (!where.isEmpty()) {
        text.append(" WHERE ").append(String.join(" AND ", where));
      }
      if (groupBy != null && !groupBy.isEmpty()) {
        text.append(" GROUP BY ").append(groupBy);
      }
      if (!having.isEmpty()) {
        text.append(" HAVING ").append(String.join(" AND ", having));
      }
    }
    if (!orderBy.isEmpty()) {
      text.append(" ORDER BY ").append(String.join(", ", orderBy));
    }
    if (fetch != null) {
      text.append(" LIMIT ").append(fetch);
    } else if (offset != null) {
      text.append(sliceTemplate);
    }
    if (offset != null) {
      text.append(" OFFSET ").append(offset);
    }
    return text.toString();
  }

  private String selectList() {
    if (columns.isEmpty()) {
      return "1 AS c0";
    }
    List<String> items = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      items.add(columns.get(i) + " AS c" + i);
    }
    return items.stream().collect(Collectors.joining(", "));
  }

  private static List<String> joined(List<String> first, List<String> second) {
    List<String> all = new ArrayList<>(first);
    all.addAll(second);
    return List.copyOf(all);
  }
}
