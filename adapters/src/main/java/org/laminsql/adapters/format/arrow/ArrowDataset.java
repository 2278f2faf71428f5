package org.laminsql.adapters.format.arrow;

import java.util.List;
import org.laminsql.adapters.scan.Dataset;
import org.laminsql.adapters.scan.ScannableTable;
import org.laminsql.adapters.storage.RangeSource;
import org.laminsql.catalog.error.LaminSqlError;

/** A dataset that is one table itself. */
record ArrowDataset(String name, ScannableTable table, RangeSource source) implements Dataset {

  @Override
  public List<String> parts() {
    return List.of("");
  }

  @Override
  public ScannableTable table(String part) {
    if (part.isEmpty()) {
      return table;
    }
    throw LaminSqlError.PART_NOT_FOUND.with(part, name, "none; it is one table itself");
  }

  @Override
  public void close() {
    source.close();
  }
}
