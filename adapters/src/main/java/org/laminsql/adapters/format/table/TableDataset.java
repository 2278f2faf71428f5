package org.laminsql.adapters.format.table;

import java.util.List;
import org.laminsql.adapters.scan.Dataset;
import org.laminsql.adapters.scan.FileTable;
import org.laminsql.catalog.error.LaminSqlError;

/**
 * A dataset that is one table itself.
 *
 * @param name for messages
 */
record TableDataset(String name, FileTable table) implements Dataset {

  @Override
  public List<String> parts() {
    return List.of("");
  }

  @Override
  public FileTable table(String part) {
    if (part.isEmpty()) {
      return table;
    }
    throw LaminSqlError.PART_NOT_FOUND.with(part, name, "none; it is one table itself");
  }

  @Override
  public void close() {}
}
