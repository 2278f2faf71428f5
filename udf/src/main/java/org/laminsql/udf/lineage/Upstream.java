package org.laminsql.udf.lineage;

import org.laminsql.catalog.lineage.LineageScope;
import org.laminsql.udf.TableFunction;

/**
 * {@code upstream(artifact [, max_depth])}: what an artifact, collection, run or transform was made
 * from. Several starts, as an array, give what each of them gives, once, at the smallest depth.
 */
public final class Upstream {

  /** The function. */
  public static final TableFunction FUNCTION =
      new TableFunction(
          "upstream",
          LineageWalk.PARAMETERS,
          LineageWalk.COLUMNS,
          "The artifacts and collections that something was made from, the nearest first; depth"
              + " counts runs",
          "SELECT depth, kind, key FROM upstream('results/markers.csv', 2)",
          new LineageWalk(LineageScope.UPSTREAM));

  private Upstream() {}
}
