package org.laminsql.driver.run;

import java.util.List;
import java.util.Optional;
import org.laminsql.adapters.duckdb.DuckDbEngine;
import org.laminsql.catalog.curation.DatasetColumns;
import org.laminsql.catalog.curation.DatasetReader;
import org.laminsql.catalog.error.LaminSqlError;
import org.laminsql.catalog.instance.Instance;
import org.laminsql.catalog.model.DatasetName;
import org.laminsql.catalog.model.LocatedDataset;

/**
 * Answers questions about datasets by statements of the session itself. Safe to share.
 *
 * @param session runs the statements
 */
record SessionDatasets(Instance instance, DuckDbEngine engine, Session session)
    implements DatasetReader {

  @Override
  public DatasetColumns open(String name) {
    LocatedDataset located =
        instance.locate(List.of(new DatasetName(name, Optional.empty()))).get(0);
    if (!located.part().isEmpty()) {
      throw LaminSqlError.INVALID_PARAMETER.with(
          "\"" + name + "\" is a part of a dataset",
          "Name the dataset itself: " + located.location().name());
    }
    return new SessionDataset(located.location(), engine, session);
  }
}
