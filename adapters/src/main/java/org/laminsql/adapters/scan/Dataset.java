package org.laminsql.adapters.scan;

import java.util.List;

/**
 * One opened dataset: a file, a folder or a store, and the tables inside it.
 *
 * <p>Safe to share between threads; closed by whoever opened it.
 */
public interface Dataset extends AutoCloseable {

  /**
   * The names of the tables inside, in the order a user would list them: {@code ""} is the dataset
   * itself, others are paths such as {@code obs}, {@code X}, {@code obsm/X_umap}.
   */
  List<String> parts();

  /**
   * The table of that name.
   *
   * @param part one of {@link #parts()}
   * @throws org.laminsql.catalog.error.LaminSqlException PART_NOT_FOUND, listing the parts there
   *     are; FILE_CORRUPT or ENCODING_NOT_SUPPORTED if that part cannot be read
   */
  ContentTable table(String part);

  @Override
  void close();
}
