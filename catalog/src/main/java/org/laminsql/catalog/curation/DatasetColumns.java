package org.laminsql.catalog.curation;

import java.util.List;
import org.laminsql.catalog.model.DatasetLocation;

/**
 * What is in a dataset, as far as one asks: a question about a column reads that column and no
 * other. Used by one thread.
 */
public interface DatasetColumns {

  /** The dataset. */
  DatasetLocation location();

  /**
   * The columns of a part, in stored order.
   *
   * @param part as behind the key in {@code data."key/part"}: {@code obs}, {@code var}, {@code
   *     uns}, …; {@code ""} for the dataset itself
   * @throws org.laminsql.catalog.error.LaminSqlException PART_NOT_FOUND, FORMAT_NOT_READABLE, …
   */
  List<DatasetColumn> columns(String part);

  /**
   * The distinct values of columns and how often they occur, in no order.
   *
   * @param columns names that {@link #columns} gave; at least one
   * @throws org.laminsql.catalog.error.LaminSqlException if the part cannot be read
   */
  List<ValueCount> counts(String part, List<String> columns);
}
