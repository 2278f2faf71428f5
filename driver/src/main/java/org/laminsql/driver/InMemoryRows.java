package org.laminsql.driver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.Rows;

/** Rows held in memory. Filled, then read, by one thread. */
final class InMemoryRows implements Rows {

  private final List<List<@Nullable Object>> rows = new ArrayList<>();
  private int current = -1;

  void add(@Nullable Object... values) {
    rows.add(Arrays.asList(values));
  }

  /** Sorts by the columns named, counted from 0; NULL first. */
  void sort(int... columns) {
    for (int i = columns.length - 1; i >= 0; i--) {
      int column = columns[i];
      rows.sort(Comparator.comparing(row -> row.get(column), InMemoryRows::compare));
    }
  }

  @Override
  public boolean next() {
    return ++current < rows.size();
  }

  @Override
  public @Nullable Object value(int column) {
    return rows.get(current).get(column);
  }

  @Override
  public void cancel() {
    current = rows.size();
  }

  @Override
  public void close() {
    current = rows.size();
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // one column holds values of one class
  private static int compare(@Nullable Object a, @Nullable Object b) {
    if (a == null || b == null) {
      return a == b ? 0 : a == null ? -1 : 1;
    }
    return ((Comparable) a).compareTo(b);
  }
}
