package org.laminsql.catalog.curation;

/** Opens datasets for questions about their columns. Safe to share between threads. */
@FunctionalInterface
public interface DatasetReader {

  /**
   * The dataset of that name; nothing of it is read yet.
   *
   * @param name key, uid or stem uid of the artifact, as in the schema {@code data}
   * @throws org.laminsql.catalog.error.LaminSqlException DATASET_NOT_FOUND, DATASET_AMBIGUOUS, …;
   *     INVALID_PARAMETER if the name means a part of a dataset
   */
  DatasetColumns open(String name);
}
