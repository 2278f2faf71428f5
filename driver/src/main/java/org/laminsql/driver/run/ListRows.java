package org.laminsql.driver.run;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laminsql.catalog.model.Rows;

/** Rows that are in memory already. */
final class ListRows implements Rows {

  private final List<List<@Nullable Object>> rows;
  private int current = -1;

  ListRows(List<List<@Nullable Object>> rows) {
    this.rows = rows;
  }

  @Override
  public boolean next() {
    current = Math.min(current + 1, rows.size());
    return current < rows.size();
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
}
