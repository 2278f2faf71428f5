package org.laminsql.driver.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.laminsql.adapters.scan.MemoryScan;
import org.laminsql.catalog.model.Rows;
import org.laminsql.driver.plan.Source;

/** The rows of a registry source, read whole: they choose datasets, rows and chunks. */
final class RegistryRows {

  private final Source.Registry source;
  private final List<VectorBuilder> columns = new ArrayList<>();
  private int rowCount;

  RegistryRows(Source.Registry source) {
    this.source = source;
    source.types().forEach(type -> columns.add(new VectorBuilder(type)));
  }

  /** Adds the source's columns of the current row. */
  void add(Rows rows) {
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).add(rows.value(source.firstColumn() + i));
    }
    rowCount++;
  }

  /** The values of a column without NULL. */
  Set<Object> distinct(int column) {
    Set<Object> values = new LinkedHashSet<>();
    for (@Nullable Object value : columns.get(column).values()) {
      if (value != null) {
        values.add(Objects.requireNonNull(value));
      }
    }
    return values;
  }

  int rowCount() {
    return rowCount;
  }

  MemoryScan scan() {
    return new MemoryScan(source.types(), VectorBuilder.batch(rowCount, columns));
  }
}
