package org.laminsql.udf.lineage;

import org.laminsql.catalog.lineage.LineageScope;
import org.laminsql.udf.TableFunction;

/**
 * {@code downstream(artifact [, max_depth])}: what was made from an artifact, collection, run or
 * transform; as {@link Upstream}.
 */
public final class Downstream {

  /** The function. */
  public static final TableFunction FUNCTION =
      new TableFunction(
          "downstream",
          LineageWalk.PARAMETERS,
          LineageWalk.COLUMNS,
          "The artifacts and collections that were made from something, the nearest first; depth"
              + " counts runs",
          "SELECT depth, kind, key FROM downstream('raw/S1_blood.fastq.gz', 2)",
          new LineageWalk(LineageScope.DOWNSTREAM));

  private Downstream() {}
}
