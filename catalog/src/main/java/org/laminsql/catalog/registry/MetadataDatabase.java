package org.laminsql.catalog.registry;

import org.laminsql.catalog.model.Rows;

/** The metadata database of one instance. Safe to share between threads. */
public interface MetadataDatabase extends AutoCloseable {

  /** The databases LaminDB keeps its registries in. */
  enum Dialect {
    SQLITE,
    POSTGRES
  }

  /** Which SQL it speaks. */
  Dialect dialect();

  /**
   * Sends one statement, which only reads, and counts it.
   *
   * @throws org.laminsql.catalog.error.LaminSqlException with the database's failure translated:
   *     DIVISION_BY_ZERO, OUT_OF_RANGE, INVALID_TEXT, CANCELLED, TIMED_OUT, METADATA_DATABASE, …
   */
  Rows query(MetadataStatement statement);

  /** How many statements were sent since it was opened, transaction control not counted. */
  long statementCount();

  @Override
  void close();
}
