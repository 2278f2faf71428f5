package org.laminsql.driver.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.scan.Condition;
import org.laminsql.adapters.scan.ContentColumn;
import org.laminsql.adapters.scan.MemoryScan;
import org.laminsql.adapters.scan.Scan;
import org.laminsql.adapters.scan.ScanRequest;
import org.laminsql.adapters.scan.ScannableTable;
import org.laminsql.catalog.model.SqlType;

/**
 * A table whose rows the driver makes when they are asked for.
 *
 * @param columns its columns
 * @param rows makes the rows; the conditions say which ones matter
 */
record MemoryTable(
    List<ContentColumn> columns, Function<List<Condition>, List<List<@Nullable Object>>> rows)
    implements ScannableTable {

  /** Copies the columns. */
  MemoryTable {
    columns = List.copyOf(columns);
  }

  @Override
  public Scan plan(ScanRequest request) {
    List<Integer> chosen = new ArrayList<>();
    List<SqlType> types = new ArrayList<>();
    List<VectorBuilder> builders = new ArrayList<>();
    for (String name : request.columns()) {
      int index = indexOf(name);
      chosen.add(index);
      types.add(columns.get(index).type());
      builders.add(new VectorBuilder(columns.get(index).type()));
    }
    List<List<@Nullable Object>> made = rows.apply(request.conditions());
    for (List<@Nullable Object> row : made) {
      for (int i = 0; i < chosen.size(); i++) {
        builders.get(i).add(row.get(chosen.get(i)));
      }
    }
    return new MemoryScan(types, VectorBuilder.batch(made.size(), builders));
  }

  private int indexOf(String name) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException("No column " + name);
  }
}
