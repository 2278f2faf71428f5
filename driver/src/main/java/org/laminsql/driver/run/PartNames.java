package org.laminsql.driver.run;

import org.laminsql.adapters.scan.FileTable;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.model.LocatedDataset;

/** Parts of datasets that have none. */
final class PartNames {

  private PartNames() {}

  /** The table, if it is the whole dataset that was asked for. */
  static FileTable whole(LocatedDataset located, FileTable table) {
    if (located.part().isEmpty()) {
      return table;
    }
    throw LaminSqlError.PART_NOT_FOUND.with(
        located.part(), located.location().name(), "none; it is one table itself");
  }
}
